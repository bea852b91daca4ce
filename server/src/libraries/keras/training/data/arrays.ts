/** What `fit`, `evaluate` and `predict` refuse of data, after `keras/src/trainers` of Keras 3. */
import { leavesOf } from "../../engine/structure";
import { refuseSingleValues } from "./single-values";
import { refuseTexts } from "./texts";
import { pythonText } from "../../arguments";
import type { Context } from "../../../../values/context";
import { certainlyDiffer } from "../../../../values/dimensions/certainly-differ";
import { type Dim, formatDim, isOne, sameDim } from "../../../../values/dimensions/dimension";
import { equalAxes } from "../../../../values/dimensions/equal-axes";
import type { Remedy } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import { isScalarValue } from "../../../../values/scalar-value";
import type { TensorValue, Value } from "../../../../values/value";
import type { DataPart } from "./data-part";

const asArray = (span: Span): Remedy => ({
  kind: "wrapText",
  span,
  before: "np.array(",
  after: ")",
  needs: "np",
  preferred: true,
  // Keras 2 made an array of a list of numbers by itself.
  isSafe: true,
});

/** Of Python's texts NumPy makes an array that Keras has no dtype for, and TensorFlow a tensor that layers of texts take. */
const asTexts = (span: Span): Remedy => ({
  kind: "wrapText",
  span,
  before: "tf.constant(",
  after: ")",
  needs: "tf",
  preferred: true,
});

const holdsTexts = (value: Value): boolean => leavesOf(value).every(({ kind }) => kind === "str");

/** Numbers that are the features of one sample. */
const asOneSample = (span: Span): Remedy => ({
  kind: "wrapText",
  span,
  before: "np.array([",
  after: "])",
  needs: "np",
});

/** The samples of a data set in batches. */
export const batched = ({ span }: DataPart): readonly Remedy[] => [
  { kind: "wrapText", span, before: "", after: ".batch(32)", preferred: true },
];

/** A list of samples as one array, a table that stands on its side the other way round. */
function countRemedies([x]: readonly DataPart[], other: DataPart, count: Dim): readonly Remedy[] {
  if (x?.isOfDataset) return batched(x);
  if (!x?.isWhole) return [];
  if (x.value.kind === "list") return [asArray(x.span)];
  const dims = x.value.kind === "tensor" && x.value.shape.ranked ? x.value.shape.dims : [];
  const [rows, columns] = dims;
  if (dims.length === 2 && columns && sameDim(columns, count) === true)
    return [{ kind: "wrapText", span: x.span, before: "", after: ".T", preferred: true }];
  // One sample of as many steps as there are labels: each step was meant to be a sample.
  if (dims.length > 2 && isOne(rows) && columns && sameDim(columns, count) === true)
    return [{ kind: "wrapText", span: x.span, before: "", after: ".swapaxes(0, 1)", preferred: true }];
  // Channels that were put together along the first axis.
  if (dims.length > 2 && columns && sameDim(columns, count) === true) {
    const moved = { before: "np.moveaxis(", after: ", 0, -1)", needs: "np" };
    return [{ kind: "wrapText", span: x.span, ...moved, preferred: true }];
  }
  const together: readonly Remedy[] = other.isWhole
    ? [
        { kind: "reorderSplit", span: x.span, labels: other.span, preferred: true },
        { kind: "indexAlike", span: other.span, like: x.span, preferred: true },
        { kind: "indexAlike", span: x.span, like: other.span, preferred: true },
      ]
    : [];
  return rows ? [...together, ...cropped({ part: x, rows }, { part: other, rows: count })] : [];
}

/** The first rows of the longer of two arrays, as many as the shorter has. */
function cropped(
  one: { readonly part: DataPart; readonly rows: Dim },
  two: { readonly part: DataPart; readonly rows: Dim },
): readonly Remedy[] {
  if (one.rows.kind !== "known" || two.rows.kind !== "known") return [];
  const [longer, count] =
    one.rows.value > two.rows.value ? [one.part, two.rows.value] : [two.part, one.rows.value];
  // Nobody means to train on one sample of many.
  if (!longer.isWhole || longer.value.kind !== "tensor" || count === 1) return [];
  return [{ kind: "wrapText", span: longer.span, before: "", after: `[:${count}]` }];
}

/** What is said of labels in a list where nobody made arrays of a batch: there is an output for each number. */
function structuresDiffer({ name, value }: DataPart): string | undefined {
  const count =
    name === "y" && (value.kind === "list" || value.kind === "tuple") ? value.items?.length : undefined;
  if (count === undefined || count < 2) return undefined;
  return "ValueError: y_true and y_pred have different structures.";
}

/** Whether a list or tuple holds numbers or texts of Python, those of a list that a loop or a library filled too. */
const holdsPlain = ({ value }: DataPart): boolean =>
  (value.kind === "list" || value.kind === "tuple") &&
  (leavesOf(value).some((leaf) => isScalarValue(leaf)) ||
    (value.kind === "list" && value.grown !== undefined && isScalarValue(value.grown.each)));

/** Data is arrays, or structures of arrays: a list of numbers is a structure of numbers. */
export function refusePlainNumbers(parts: readonly DataPart[], context: Context, isBatch = false): boolean {
  const all = parts.filter(holdsPlain);
  const [wrong, ...more] = all;
  const [x] = parts;
  if (!wrong || !x) return false;
  const kind = x.value.kind === "list" || x.value.kind === "tuple" ? x.value.kind : undefined;
  const arrays = all.map(({ span, value }) => (holdsTexts(value) ? asTexts(span) : asArray(span)));
  const remedies: readonly Remedy[] =
    more.length > 0
      ? [{ kind: "together", remedies: arrays, preferred: true, isSafe: true }]
      : [...arrays, asOneSample(wrong.span)];
  context.report({
    code: "not-arrays",
    severity: "error",
    span: wrong.span,
    facts: { argument: wrong.name, given: wrong.value.kind },
    remedies: all.every(({ isWhole }) => isWhole) ? remedies : [],
    kerasSays: isBatch
      ? structuresDiffer(wrong)
      : kind && `ValueError: Unrecognized data type: x=${pythonText(x.value)} (of type <class '${kind}'>)`,
  });
  return true;
}

interface Rows {
  readonly part: DataPart;
  readonly tensor: TensorValue;
}

function rowsOf(parts: readonly DataPart[]): readonly Rows[] {
  return parts.flatMap((part) =>
    leavesOf(part.value).flatMap((tensor) => (tensor.kind === "tensor" ? [{ part, tensor }] : [])),
  );
}

/** Labels of several outputs that stand in rows, as `np.array([speed, angle])` puts them: each row by itself, or as a column. */
function rowsOfOutputs({ value, span, isWhole }: DataPart, samples: Dim): readonly Remedy[] {
  const [, columns] = value.kind === "tensor" && value.shape.ranked ? value.shape.dims : [];
  if (!columns || isWhole !== true || sameDim(columns, samples) !== true) return [];
  return [
    { kind: "wrapText", span, before: "list(", after: ")", preferred: true },
    { kind: "wrapText", span, before: "", after: ".T" },
  ];
}

/**
 * Every array must have as many rows as the others, after `check_data_cardinality`. Where a part of the rows is kept for
 * validation, `split`, further arrays may be longer than `x`.
 */
export function refuseCounts(parts: readonly DataPart[], split: boolean, context: Context): boolean {
  const rows = rowsOf(parts);
  const first = rows[0]?.tensor.shape;
  const one = first?.ranked ? first.dims[0] : undefined;
  if (!one) return false;
  const countOf = ({ tensor: { shape } }: Rows): Dim | undefined =>
    shape.ranked ? shape.dims[0] : undefined;
  const wrong = rows.filter((row) => {
    const dim = countOf(row);
    if (dim === undefined || !certainlyDiffer(one, dim)) return false;
    return !split || (dim.kind === "known" && one.kind === "known" && dim.value < one.value);
  });
  const others = wrong.flatMap((row) => countOf(row) ?? []);
  const [other] = wrong;
  const [count] = others;
  if (!other || !count) return false;
  const sizes = parts.map(({ name, value }) => {
    const each = leavesOf(value).map((leaf) =>
      leaf.kind === "tensor" && leaf.shape.ranked && leaf.shape.dims[0] ? formatDim(leaf.shape.dims[0]) : "?",
    );
    return `'${name}' sizes: ${each.join(", ")}`;
  });
  const [whole, ...otherParts] = parts;
  // What stands alone is no tuple of parts to Keras 3, which asks the keys of a dictionary for their lengths.
  const isDictAlone = otherParts.length === 0 && whole?.value.kind === "dict";
  const says =
    context.keras === 2
      ? "ValueError: Data cardinality is ambiguous:"
      : isDictAlone
        ? "AttributeError: 'str' object has no attribute 'shape'"
        : `ValueError: Data cardinality is ambiguous. Make sure all arrays contain the same number of samples.${sizes.join(" ")}`;
  context.report({
    code: "sample-counts-differ",
    severity: "error",
    span: other.part.span,
    facts: { first: one, argument: other.part.name, other: count },
    remedies: [
      ...inBatchesOfOne(parts),
      ...countRemedies(parts, other.part, count),
      ...rowsOfOutputs(other.part, one),
      ...equalAxes(others.map((dim) => [dim, one])),
    ],
    // What a data set gives is not counted, and refused by the first operation that meets it.
    kerasSays: parts[0]?.isOfDataset ? undefined : says,
  });
  return true;
}

/** Several inputs of one sample each, which nothing but labels would be counted against. */
const inBatchesOfOne = ([only, ...more]: readonly DataPart[]): readonly Remedy[] =>
  only && more.length === 0 && leavesOf(only.value).length > 1
    ? [{ kind: "keepAxis", span: only.span, preferred: true }]
    : [];

/** One batch has as many labels as the model gives rows; a loss may stretch one of them over the others. */
export function refusedBatch(predicted: Value, [x, y]: readonly DataPart[], context: Context): boolean {
  const rows = (value: Value | undefined): Dim | undefined =>
    value?.kind === "tensor" && value.shape.ranked ? value.shape.dims[0] : undefined;
  const [first, other] = [rows(predicted), y?.name === "y" ? rows(y.value) : undefined];
  if (first?.kind !== "known" || other?.kind !== "known" || !x || !y) return false;
  if (first.value === other.value || first.value === 1 || other.value === 1) return false;
  context.report({
    code: "sample-counts-differ",
    severity: "error",
    span: y.span,
    facts: { first, argument: y.name, other },
    remedies: [...equalAxes([[rows(x.value) ?? first, other]]), ...countRemedies([x], y, other)],
  });
  return true;
}

/**
 * Whether the arrays themselves are refused, before the model sees any. `x` comes first. Nobody counts what a data set
 * gives before the model has seen it.
 */
export function refusedArrays(parts: readonly DataPart[], split: boolean, context: Context): boolean {
  const isCounted = parts[0]?.isOfDataset !== true;
  if (context.keras === 2) return isCounted && refuseCounts(parts, split, context);
  return (
    refusePlainNumbers(parts, context) ||
    (isCounted && refuseSingleValues(parts, context)) ||
    (isCounted && refuseCounts(parts, split, context)) ||
    refuseTexts(parts, context)
  );
}
