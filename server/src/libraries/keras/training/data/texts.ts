/** Texts, dates and categories among the data of a training: Keras's `array_slicing` asks every array for a dtype of its own. */
import type { DataPart } from "./arrays";
import { leavesOf } from "../../engine/structure";
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

/** The dtype that Keras refuses of an array of NumPy, as its message names it; undefined where it takes the array. */
function foreignType({ flavour, dtype, shape, values }: TensorValue): "str" | "object" | undefined {
  if (flavour !== "numpy") return undefined;
  if (dtype === "string") return "str";
  if (dtype === OBJECT) return holdsObjects(shape, values) ? "object" : undefined;
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

/** Numbers in an array of objects: truth values as numbers, sequences of several lengths filled up to one. */
function asNumbers({ value, span, isWhole }: DataPart): readonly Remedy[] {
  if (isWhole !== true || value.kind !== "tensor" || !value.shape.ranked || value.values?.ofTable) return [];
  const columns = value.values?.of === value.shape ? value.values.columns : undefined;
  const [, length] = value.shape.dims;
  if (value.dtype === OBJECT && length?.kind !== "known") {
    const padding = { before: "keras.utils.pad_sequences(", after: ', dtype="float32")', needs: "keras" };
    return [{ kind: "wrapText", span, ...padding, preferred: true }];
  }
  if (value.dtype !== OBJECT && columns?.some((column) => isForeign(column?.dtype)) !== false) return [];
  return [{ kind: "wrapText", span, before: "", after: '.astype("float32")', preferred: true }];
}

/** Numbers in place of texts: of a vector the places of its values among the different ones, of a table column by column. */
function numbered({ value, span, isWhole }: DataPart): readonly Remedy[] {
  if (isWhole !== true || value.kind !== "tensor") return [];
  const table = value.values?.ofTable;
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

/** Refuses labels that are texts, which no loss takes, and inputs that hold texts; gives whether there are any. */
export function refuseTexts(parts: readonly DataPart[], context: Context): boolean {
  for (const part of parts) {
    const type = foreignIn(part.value);
    if (!type) continue;
    const found = {
      severity: "error",
      span: part.span,
      kerasSays: `ValueError: Invalid dtype: ${type}`,
      remedies: [...asNumbers(part), ...numbered(part)],
    } as const;
    if (part.name === "y") context.report({ ...found, code: "text-labels", facts: {} });
    else context.report({ ...found, code: "text-inputs", facts: { argument: part.name } });
    return true;
  }
  return false;
}
