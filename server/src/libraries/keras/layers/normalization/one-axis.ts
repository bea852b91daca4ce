/** The single axis along which a normalisation has one number per position, and what Keras refuses about it. */
import { pythonType, wrongType } from "../../arguments";
import {
  type ArgumentSpec,
  type Contradiction,
  type LayerInput,
  type Maybe,
  contradiction,
  isUnknown,
} from "../../layer-definition";
import type { Picture } from "../../../../values/records/application";
import { type Dim, unknownDim } from "../../../../values/dimensions/dimension";
import { reason } from "../../../../values/records/reason";
import { type Value, unknown } from "../../../../values/value";

/** `int(axis)`: numbers and numerals; −1 unless given. Keras 2 also takes a list of one. */
export function convertedAxis(): ArgumentSpec<Maybe<number>> {
  return {
    defaultText: "-1",
    parse: (value, { name, context }) => {
      if (value === undefined) return -1;
      if (value.kind === "unknown") return value;
      const items = value.kind === "list" || value.kind === "tuple" ? context.iterate(value) : undefined;
      if (context.keras === 2 && items) {
        const [only] = items;
        const single = items.length === 1 && only ? converted(only) : undefined;
        return single ?? unknown("not-supported", "several axes");
      }
      const axis = converted(value);
      if (axis !== undefined) return axis;
      const type = pythonType(value);
      const refused =
        value.kind === "none" || value.kind === "list" || value.kind === "tuple" || value.kind === "dict";
      if (!refused) return unknown("not-supported", name);
      const words = `TypeError: int() argument must be a string, a bytes-like object or a real number, not '${type ?? "object"}'`;
      return wrongType(name, "an integer", value, words);
    },
  };
}

function converted(value: Value): number | undefined {
  if (value.kind === "bool") return value.value ? 1 : 0;
  if (value.kind === "int") return value.dim.kind === "known" ? value.dim.value : undefined;
  if (value.kind === "float") return value.value === undefined ? undefined : Math.trunc(value.value);
  const numeral = value.kind === "str" && /^\s*[+-]?\d+\s*$/.test(value.value ?? "");
  return numeral ? Number(value.value) : undefined;
}

/** An int that is used as an index as it is; anything else fails there. */
export function indexAxis(): ArgumentSpec<Maybe<number>> {
  return {
    defaultText: "-1",
    parse: (value, { name }) => {
      if (value === undefined) return -1;
      if (value.kind === "unknown") return value;
      if (value.kind === "bool" || value.kind === "int")
        return converted(value) ?? unknown("not-supported", name);
      const type = pythonType(value);
      if (type === undefined || value.kind === "object" || value.kind === "tensor")
        return unknown("not-supported", name);
      const words = `TypeError: tuple indices must be integers or slices, not ${type === "list" ? "TrackedList" : type}`;
      return wrongType(name, "an integer", value, words);
    },
  };
}

/** The length of the axis; unknown where the axis or the rank is not known. */
export function lengthAlong(axis: Maybe<number>, x: LayerInput): Dim {
  if (isUnknown(axis)) return unknownDim(axis.reason);
  if (!x.shape.ranked) return unknownDim(x.shape.reason);
  return x.dims.at(axis) ?? unknownDim(reason("already-reported"));
}

/** Refuses an axis that the input does not have. */
export function axisExists(
  axis: number,
  x: LayerInput,
  kerasSays: string,
  given: string | number = axis,
): Contradiction | undefined {
  if (!x.shape.ranked) return undefined;
  const rank = x.dims.length;
  if (axis < rank && axis >= -rank) return undefined;
  return contradiction(
    "axis-out-of-range",
    "axis",
    { axis: given, rank, input: x.shape },
    {
      kerasSays,
      remedies: rank > 0 ? [{ kind: "removeArgument", name: "axis" }] : [],
      output: x.shape,
    },
  );
}

/** What Python says of an index beyond a shape. */
export const indexError = "IndexError: tuple index out of range";

/** What is drawn of statistics that each position along an axis has of its own: over all others, the batch too. */
export function columnsPicture(axis: Maybe<number>, x: LayerInput): Picture | undefined {
  if (isUnknown(axis) || !x.shape.ranked) return undefined;
  const at = axis < 0 ? axis + x.dims.length : axis;
  const rows = x.dims.filter((_, i) => i !== at);
  return { kind: "normalize", rows, columns: [lengthAlong(axis, x)], along: "rows" };
}
