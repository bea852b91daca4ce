/** Texts, dates and categories among the data of a training: Keras's `array_slicing` asks every array for a dtype of its own. */
import type { DataPart } from "./data-part";
import { leavesOf } from "../../engine/structure";
import { floatOfText } from "../../../builtins/numbers/python-number";
import { OBJECT } from "../../../../values/contents/dtype-codes";
import type { Context } from "../../../../values/context";
import { arrayIn } from "../../../../values/contents/cell-values";
import type { ArrayValues } from "../../../../values/contents/column-content";
import type { Remedy } from "../../../../values/records/finding";
import type { Shape } from "../../../../values/dimensions/shape";
import type { TensorValue, Value } from "../../../../values/value";

/** Types of columns of which Keras has no tensors. */
const isForeign = (dtype: string | undefined): boolean =>
  dtype !== undefined && /^(string|object|category|datetime|timedelta|period|interval)/.test(dtype);

/** Whether the elements are objects of Python's, as the program or a library calls their type. */
const areObjects = (dtype: string | undefined): boolean => dtype === OBJECT || dtype === "object";

/** Of these the moments and lengths of time, which are no categories. */
const isTime = (dtype: string | undefined): boolean =>
  dtype !== undefined && /^(datetime|timedelta|period)/.test(dtype);

const hasNumbersOrTimes = (columns: readonly ({ readonly dtype?: string } | undefined)[]): boolean =>
  columns.every((column) => !isForeign(column?.dtype) || isTime(column?.dtype));

/** Truth values beside numbers, which have no dtype in common: the array of such a table holds objects. */
function mixesTruths(columns: readonly ({ readonly dtype?: string } | undefined)[]): boolean {
  const dtypes = columns.map((column) => column?.dtype ?? "");
  return dtypes.includes("bool") && dtypes.some((dtype) => /^(u?int|float)/.test(dtype));
}

/** Whether an array of objects holds anything but texts, of which a vector passes. */
function holdsObjects(shape: Shape, values: ArrayValues | undefined): boolean {
  if (!shape.ranked) return false;
  return (
    shape.dims.length > 1 ||
    (values?.of === shape && values.all !== undefined && arrayIn(values.all) !== undefined)
  );
}

/** What the elements of a vector of arrays or lists are like, as a column of a table holds them; undefined for others. */
function elementOf({ shape, values }: TensorValue): TensorValue | undefined {
  const isVector = shape.ranked && shape.dims.length === 1;
  const element = isVector && values?.of === shape && values.all ? arrayIn(values.all) : undefined;
  return element?.kind === "tensor" ? element : undefined;
}

/** Whether data holds a vector of lists or arrays, which looks like one of numbers; nothing is built on such data. */
export const holdsLists = (data: Value): boolean =>
  leavesOf(data).some(
    (leaf) =>
      leaf.kind === "tensor" &&
      (elementOf(leaf) !== undefined || (areObjects(leaf.dtype) && holdsObjects(leaf.shape, leaf.values))),
  );

/** The dtype that Keras refuses of an array of NumPy, as its message names it; undefined where it takes the array. */
function foreignType({ flavour, dtype, shape, values }: TensorValue): "str" | "object" | undefined {
  if (flavour !== "numpy") return undefined;
  if (dtype === "string") return "str";
  if (areObjects(dtype)) return holdsObjects(shape, values) ? "object" : undefined;
  if (elementOf({ kind: "tensor", flavour, dtype, shape, values })) return "object";
  // A vector of Python's own texts becomes a tensor of texts, which a layer of texts takes.
  if (dtype !== undefined || values?.of !== shape || !shape.ranked || shape.dims.length < 2) return undefined;
  const { all, columns, ofTable } = values;
  if (isForeign(all?.dtype) || columns?.some((column) => isForeign(column?.dtype)) === true) return "object";
  return ofTable !== "frame" && mixesTruths(columns ?? []) ? "object" : undefined;
}

const foreignIn = (value: Value): "str" | "object" | undefined => {
  for (const leaf of leavesOf(value)) {
    const found = leaf.kind === "tensor" ? foreignType(leaf) : undefined;
    if (found) return found;
  }
  return undefined;
};

/** Texts of which Keras can make a tensor where an array stands alone, and no specification where it comes in a batch. */
function textsIn(value: Value): "object" | undefined {
  const isText = (leaf: Value): boolean =>
    leaf.kind === "tensor" && leaf.flavour === "numpy" && holdsTexts(leaf);
  return leavesOf(value).some(isText) ? "object" : undefined;
}

/** Whether every element of an array is a text. */
const holdsTexts = ({ shape, values }: TensorValue): boolean =>
  values?.of === shape && values.all?.dtype === "string";

/** Refuses a vector of texts as labels: a tensor is made of it, which no loss of Keras's turns into numbers. */
export function refusedTextLabels(target: TensorValue, labels: DataPart, context: Context): boolean {
  const isOfTensorFlow = target.flavour === "eager" && target.dtype === "string";
  if (context.keras === 2 || !(isOfTensorFlow || holdsTexts(target))) return false;
  context.report({
    code: "text-labels",
    severity: "error",
    span: labels.span,
    facts: {},
    kerasSays: "UnimplementedError: … Cast string to float is not supported",
    remedies: numbered(labels),
  });
  return true;
}

/** Whether every text of an array is a number as Python reads one. */
function areWrittenNumbers({ shape, values, content }: TensorValue): boolean {
  const listed = content?.map((item) => (item.kind === "str" ? item.value : undefined));
  const texts = listed ?? (values?.of === shape ? values.all?.values : undefined);
  return (
    texts !== undefined &&
    texts.length > 0 &&
    texts.every((text) => text !== undefined && floatOfText(text) !== undefined)
  );
}

/** Numbers in an array of objects: truth values as numbers, sequences of several lengths filled up to one. */
function asNumbers({ value, span, isWhole }: DataPart): readonly Remedy[] {
  if (isWhole !== true || value.kind !== "tensor" || !value.shape.ranked || value.values?.ofTable) return [];
  if (value.dtype === "string" && !areWrittenNumbers(value)) return [];
  const element = elementOf(value);
  // Arrays of one shape are the rows of a block.
  if (element?.shape.ranked && element.shape.dims.every(({ kind }) => kind === "known"))
    return [{ kind: "wrapText", span, before: "np.stack(", after: ")", needs: "np", preferred: true }];
  const columns = value.values?.of === value.shape ? value.values.columns : undefined;
  const [, length] = value.shape.dims;
  if (areObjects(value.dtype) && length?.kind !== "known") {
    const padding = { before: "keras.utils.pad_sequences(", after: ', dtype="float32")', needs: "keras" };
    return [{ kind: "wrapText", span, ...padding, preferred: true }];
  }
  if (
    !areObjects(value.dtype) &&
    value.dtype !== "string" &&
    columns?.some((column) => isForeign(column?.dtype)) !== false
  )
    return [];
  return [{ kind: "wrapText", span, before: "", after: '.astype("float32")', preferred: true }];
}

/** Numbers in place of texts: of a vector the places of its values among the different ones, of a table column by column. */
function numbered({ value, span, isWhole }: DataPart): readonly Remedy[] {
  if (isWhole !== true || value.kind !== "tensor") return [];
  const table = value.values?.ofTable;
  const columns = value.values?.of === value.shape ? value.values.columns : undefined;
  if (columns && value.shape.ranked && value.shape.dims.length === 2 && table === undefined)
    return [
      {
        kind: "encodeTexts",
        span,
        of: hasNumbersOrTimes(columns) ? "numbers" : "columns",
        isOfArray: true,
        preferred: true,
      },
    ];
  if (table === "frame" && columns && hasNumbersOrTimes(columns))
    return [{ kind: "wrapText", span, before: "", after: '.select_dtypes("number")', preferred: true }];
  if (table === "frame")
    return [
      {
        kind: "wrapText",
        span,
        before: "",
        after: '.apply(lambda column: column if column.dtype.kind in "biuf" else pd.factorize(column)[0])',
        needs: "pd",
        preferred: true,
      },
    ];
  if (table !== "series" && !(value.shape.ranked && value.shape.dims.length === 1)) return [];
  const after = ", return_inverse=True)[1]";
  return [{ kind: "wrapText", span, before: "np.unique(", after, needs: "np", preferred: true }];
}

/** A batch without what stands at the place of weights, such as the names of its files. */
const leftAway = ({ name, madeBy }: DataPart): readonly Remedy[] =>
  name === "sample_weight" && madeBy
    ? [{ kind: "changeResults", definedAt: madeBy, form: "kept", count: 2, preferred: true }]
    : [];

/** Whether the first column that Keras refuses of a table is of times, which it names by their unit. */
function isTableOfTimes(value: Value): boolean {
  if (value.kind !== "tensor" || value.values?.ofTable !== "frame" || value.values.of !== value.shape)
    return false;
  return isTime(value.values.columns?.find((column) => isForeign(column?.dtype))?.dtype);
}

/** Refuses labels that are texts, which no loss takes, and inputs that hold texts; gives whether there are any. */
export function refuseTexts(parts: readonly DataPart[], context: Context): boolean {
  for (const part of parts) {
    const type = foreignIn(part.value) ?? (part.first && textsIn(part.first));
    if (!type) continue;
    const found = {
      severity: "error",
      span: part.span,
      kerasSays: `ValueError: Invalid dtype: ${isTableOfTimes(part.value) ? "…" : type}`,
      remedies: [...leftAway(part), ...asNumbers(part), ...numbered(part)],
    } as const;
    if (part.name === "y" && !holdsLists(part.value))
      context.report({ ...found, code: "text-labels", facts: {} });
    else context.report({ ...found, code: "text-inputs", facts: { argument: part.name } });
    return true;
  }
  return false;
}
