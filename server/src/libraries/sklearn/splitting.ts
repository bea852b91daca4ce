/** `train_test_split`: arrays, lists, frames and series cut into a part for training and one for testing. */
import { labelContent } from "./categories";
import { refusedClasses } from "./classes-of-a-split";
import { type SplitRows, splitRows } from "./split-rows";
import { alikeList, likeEach } from "../builtins";
import { freshIndex, tableOf, tableValue } from "../pandas";
import { arrayGiven } from "./estimators";
import { sparseMatrix, sparseOf } from "../sparse-matrices";
import { refusedLengths } from "./metrics";
import { chosenRows, rowsAt } from "../pandas/rows/rows";
import { allElements, arrayValues, withValues } from "../tensor-functions";
import { subtract } from "../../values/dimensions/arithmetic";
import { type ColumnContent } from "../../values/contents/column-content";
import { type Taking, contentAt, contentOfSome } from "../../values/contents/taken-rows";
import type { Context } from "../../values/context";
import { type Dim, known, unknownDim } from "../../values/dimensions/dimension";
import { pythonText } from "../keras/arguments";
import { knownInteger, knownNumber } from "../../values/known-number";
import type { Remedy } from "../../values/records/finding";
import { reason } from "../../values/records/reason";
import { axis, shapeOf } from "../../values/dimensions/shape";
import { TRUE, type Arguments, type TensorValue, type Value, list, unknown } from "../../values/value";

const untold: Dim = unknownDim(reason("data", "the size of a split"));

/** Rows of one array; undefined where they can't be told. */
function rowsOf(value: Value): Dim | undefined {
  const table = tableOf(value) ?? sparseOf(value);
  if (table) return table.rows;
  if (value.kind === "tensor") return axis(value.shape, 0);
  if (value.kind !== "list") return undefined;
  return value.items ? known(value.items.length) : value.grown?.count;
}

/** The size that a caller gives a part, after `_validate_shuffle_split`: a fraction is rounded, a number is itself. */
function sizeOf(rows: Dim, size: Value | undefined, round: (n: number) => number): Dim | undefined {
  if (size === undefined || size.kind === "none") return undefined;
  if (size.kind === "int") return size.dim;
  if (size.kind !== "float" || size.value === undefined || rows.kind !== "known") return untold;
  return known(round(rows.value * size.value), { formula: { operation: "*", operands: [rows] } });
}

/** Fractions are told to so many parts of one, rounded to the side where both parts have a row. */
const DIGITS = 1e6;

/** Refuses a size of a part that leaves no row for the other one, after `_validate_shuffle_split`. */
function refusedSize(rows: Dim, args: Arguments, context: Context): boolean {
  const [test, train] = ["test_size", "train_size"].map((name) => args.keywords.get(name));
  // Both together may leave rows out, and what is refused of one of them then hangs on the other.
  const isOfTest = test !== undefined && test.kind !== "none";
  if (isOfTest === (train !== undefined && train.kind !== "none")) return false;
  const [argument, size] = isOfTest ? ["test_size", test] : ["train_size", train];
  const number = size && knownNumber(size);
  // Of one row nothing can be left; NumPy's whole numbers and those of Python are the same here.
  if (number === undefined || number <= 0 || rows.kind !== "known" || rows.value < 2) return false;
  const isFraction = size?.kind === "float";
  if (isFraction && number >= 1) return false;
  const round = isOfTest ? Math.ceil : Math.floor;
  const count = isFraction ? round(rows.value * number) : number;
  if (count > 0 && count < rows.value) return false;
  const span = args.keywordSpans.get(argument) ?? args.site;
  const given = size ? pythonText(size) : "";
  // What a part rounds down to is smaller than all rows as long as the fraction is below 1.
  const most =
    isFraction && !isOfTest
      ? "1)"
      : `${isFraction ? Math.floor(DIGITS - DIGITS / rows.value) / DIGITS : rows.value - 1}]`;
  const least = isFraction ? (isOfTest ? "(0" : `[${Math.ceil(DIGITS / rows.value) / DIGITS}`) : "[1";
  context.report({
    code: "outside-interval",
    severity: "error",
    span,
    facts: { argument, given, interval: `${least}, ${most}` },
    raisedBy: "scikit-learn",
    kerasSays: isFraction
      ? `ValueError: With n_samples=${rows.value}, …, the resulting train set will be empty. Adjust any of the aforementioned parameters.`
      : `ValueError: ${argument}=${given} should be either positive and smaller than the number of samples ${rows.value} or a float in the (0, 1) range`,
  });
  return true;
}

/** How many rows each part has. */
function sizesOf(rows: Dim, args: Arguments): readonly [Dim, Dim] {
  const test = sizeOf(rows, args.keywords.get("test_size"), Math.ceil);
  const train = sizeOf(rows, args.keywords.get("train_size"), Math.floor);
  if (test) return [train ?? subtract(rows, test), test];
  if (train) return [train, subtract(rows, train)];
  const quarter = sizeOf(rows, { kind: "float", value: 0.25 }, Math.ceil) ?? untold;
  return [subtract(rows, quarter), quarter];
}

/** Elements of an array at some rows; of a vector also what each of them is. */
function elementsAt(
  tensor: TensorValue,
  made: TensorValue,
  places: readonly number[],
  isDrawn: boolean,
): TensorValue {
  const isVector = tensor.shape.ranked && tensor.shape.dims.length === 1;
  const { all, columns } = arrayValues(tensor) ?? {};
  if (isVector && tensor.content) {
    const content = places.map((row) => tensor.content?.[row]);
    return content.every((item) => item !== undefined) ? { ...made, content } : made;
  }
  const at = (content: ColumnContent | undefined): ColumnContent | undefined =>
    content && (contentAt(content, places) ?? contentOfSome(content, places.length, { isDrawn }));
  return withValues(made, {
    all: isVector || columns?.length === 1 ? at(all) : undefined,
    columns: columns?.map(at),
  });
}

/** Elements of an array at so many rows by chance. */
function someElements(tensor: TensorValue, made: TensorValue, rows: Dim, taking: Taking): TensorValue {
  const isVector = tensor.shape.ranked && tensor.shape.dims.length === 1;
  const { columns } = arrayValues(tensor) ?? {};
  const some = (content: ColumnContent | undefined): ColumnContent | undefined =>
    content && rows.kind === "known" ? contentOfSome(content, rows.value, taking) : undefined;
  return withValues(made, {
    all: isVector ? some(allElements(tensor)) : undefined,
    columns: columns?.map(some),
  });
}

/** A part of an array; parts of objects with the same row labels have the same again. */
function part(
  value: Value,
  rows: Dim,
  places: readonly number[] | undefined,
  stratify: Value | undefined,
  labels: (before: string) => string,
  args: Arguments,
  context: Context,
): Value {
  const table = tableOf(value);
  const isDrawn = context.truth(args.keywords.get("shuffle") ?? TRUE) === true;
  if (table && table.type !== "index") {
    const index = labels(table.index);
    const { dtype } = table;
    if (places && table.rows.kind === "known")
      return tableValue({ ...rowsAt(table, places, rows), index, dtype }, args.site, context);
    const proportional = stratify && labelContent(stratify, context);
    const made = chosenRows(table, rows, { proportional, isDrawn });
    return tableValue({ ...made, index, within: [], dtype }, args.site, context);
  }
  const sparse = sparseOf(value);
  if (sparse) return sparseMatrix(arrayGiven([rows, sparse.columns], sparse.dtype), args);
  if (value.kind === "tensor" && value.shape.ranked && value.shape.dims.length > 0) {
    const shape = shapeOf([rows, ...value.shape.dims.slice(1)]);
    const made: TensorValue = { ...value, shape, content: undefined };
    return places
      ? elementsAt(value, made, places, isDrawn)
      : someElements(value, made, rows, { isInProportion: value === stratify, isDrawn });
  }
  if (value.kind === "list" && value.items && places) {
    const { items } = value;
    const picked = places.flatMap((row) => items[row] ?? []);
    if (picked.length === places.length) return list(picked);
  }
  const each = value.kind === "list" ? (value.items ? likeEach(value.items) : value.grown?.each) : undefined;
  return each ? alikeList(each, rows) : unknown("data", "a split");
}

/** Which rows each part gets; undefined where chance decides that nobody set the seed of. */
function placesOf(
  rows: Dim,
  train: Dim,
  test: Dim,
  { keywords }: Arguments,
  context: Context,
): SplitRows | undefined {
  if (rows.kind !== "known" || train.kind !== "known" || test.kind !== "known") return undefined;
  const [shuffle, stratify, state] = ["shuffle", "stratify", "random_state"].map((name) =>
    keywords.get(name),
  );
  const isShuffled = shuffle ? context.truth(shuffle) : true;
  const labels = stratify && stratify.kind !== "none" ? labelContent(stratify, context) : undefined;
  const isStratified = stratify !== undefined && stratify.kind !== "none";
  if (isShuffled === undefined || (isStratified && labels?.cells?.length !== rows.value)) return undefined;
  const seed = knownInteger(state);
  return splitRows(rows.value, { train: train.value, test: test.value, seed, isShuffled, labels });
}

/** What is certainly one number, which has no rows. */
const isNumber = (value: Value): boolean =>
  value.kind === "int" ||
  value.kind === "float" ||
  value.kind === "bool" ||
  (value.kind === "tensor" && value.shape.ranked && value.shape.dims.length === 0);

/** The names that numbers at the end of the arguments were meant to have: a size, and a seed behind it. */
function namesMeant(numbers: readonly Value[], args: Arguments): readonly string[] {
  const [size, seed, ...others] = numbers;
  const isSize = size?.kind === "float" && size.value !== undefined && size.value > 0 && size.value < 1;
  if (!isSize || others.length > 0 || (seed && seed.kind !== "int")) return [];
  const names = seed ? ["test_size", "random_state"] : ["test_size"];
  return names.some((name) => args.keywords.has(name)) ? [] : names;
}

/** Refuses a number among the arrays, after `check_consistent_length`: a size whose name was forgotten. */
function refusedNumbers(args: Arguments, context: Context): boolean {
  const { positional, positionalSpans } = args;
  const first = positional.findIndex(isNumber);
  const number = positional[first];
  if (!number) return false;
  const names = namesMeant(positional.slice(first), args);
  const spans = positionalSpans.slice(first);
  const named = names.flatMap((name, i): Remedy[] => {
    const span = spans[i];
    return span ? [{ kind: "wrapText", span, before: `${name}=`, after: "" }] : [];
  });
  context.report({
    code: "number-among-arrays",
    severity: "error",
    span: spans[0] ?? args.site,
    facts: { function: "train_test_split", given: pythonText(number) },
    raisedBy: "scikit-learn",
    kerasSays: "TypeError: Input should have at least 1 dimension",
    remedies: named.length > 0 ? [{ kind: "together", remedies: named }] : [],
  });
  return true;
}

/** Two parts for each array, all of which have as many rows. */
export function trainTestSplit(args: Arguments, context: Context): Value {
  if (args.rest) return unknown(args.rest.reason);
  if (refusedNumbers(args, context)) return unknown("already-reported");
  const lengths = args.positional.flatMap((value, i) => {
    const each = rowsOf(value);
    return each ? [{ rows: each, span: args.positionalSpans[i] ?? args.site }] : [];
  });
  if (refusedLengths("train_test_split", lengths, context)) return unknown("already-reported");
  const all = lengths.map((each) => each.rows);
  const rows = all.find(({ kind }) => kind === "known") ?? all[0] ?? untold;
  const made = new Map<string, string>();
  const labelled =
    (which: string) =>
    (before: string): string => {
      const key = `${which} ${before}`;
      const index = made.get(key) ?? freshIndex();
      made.set(key, index);
      return index;
    };
  if (refusedSize(rows, args, context)) return unknown("already-reported");
  // Of one row or none nothing is left for a part, and scikit-learn makes neither.
  if (rows.kind === "known" && rows.value < 2) return unknown("data", "a split of too few rows");
  if (refusedClasses(args, context)) return unknown("already-reported");
  const [train, test] = sizesOf(rows, args);
  const places = placesOf(rows, train, test, args, context);
  const stratify = args.keywords.get("stratify");
  return list(
    args.positional.flatMap((value) => [
      part(value, train, places?.train, stratify, labelled("train"), args, context),
      part(value, test, places?.test, stratify, labelled("test"), args, context),
    ]),
  );
}
