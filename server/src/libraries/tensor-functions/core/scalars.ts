/** Python numbers inside small arrays: reading them, and arithmetic on them that keeps the origin of every integer. */
import { floatResult } from "../../builtins/numbers/python-number";
import { compute } from "../../../values/dimensions/arithmetic";
import { type Dim, type Operation, known, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { holds } from "../../../values/scalar-type";
import { type Value, bool, float, intOf } from "../../../values/value";
import { lookup } from "../../../values/names/lookup";

/** Arrays of more elements keep no content: shapes, axes, paddings and the like are all shorter. */
export const CONTENT_LIMIT = 64;

/** The number that a value is, where it is known. */
export function numberOf(value: Value | undefined): number | undefined {
  switch (value?.kind) {
    case "int":
      return value.dim.kind === "known" ? value.dim.value : undefined;
    case "float":
      return value.value;
    case "bool":
      return value.value ? 1 : 0;
    case "tensor":
      return value.content?.length === 1 ? numberOf(value.content[0]) : undefined;
    default:
      return undefined;
  }
}

/**
 * A value as an axis length: Python's `None` is an open axis, a scalar tensor is its content. Undefined where it is
 * no number at all.
 */
export function dimensionOfScalar(value: Value): Dim | undefined {
  switch (value.kind) {
    case "int":
      return value.dim;
    case "bool":
      return known(value.value ? 1 : 0);
    case "none":
      return { kind: "open" };
    case "float":
      if (value.value === undefined) return unknownDim(reason("data", "a floating-point number"));
      return Number.isSafeInteger(value.value) ? known(value.value) : undefined;
    case "tensor":
      if (value.content?.length === 1 && value.content[0]) return dimensionOfScalar(value.content[0]);
      return unknownDim(reason("data", "the value of a tensor"));
    case "unknown":
      return value.dim ?? unknownDim(value.reason);
    default:
      return undefined;
  }
}

/** The dimension that an integer or a truth value is; floats have none. */
function integral(value: Value): Dim | undefined {
  if (value.kind === "int") return value.dim;
  return value.kind === "bool" ? known(value.value ? 1 : 0) : undefined;
}

const integerOperations: Readonly<Record<string, Operation>> = {
  "+": "+",
  "-": "-",
  "*": "*",
  "//": "//",
  "%": "%",
  "**": "**",
  max: "max",
  min: "min",
};

function onFloats(operator: string, a: number, b: number): number | undefined {
  if (operator === "max") return Math.max(a, b);
  if (operator === "min") return Math.min(a, b);
  return floatResult(operator, a, b);
}

/** How Python's comparison of an operator comes out for two numbers, or for two texts. */
export const comparisons: Readonly<Record<string, (a: number | string, b: number | string) => boolean>> = {
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

/** `a operator b` on elements; `max` and `min` are operators too. Undefined where the result can't be known. */
export function scalarBinary(operator: string, a: Value, b: Value): Value | undefined {
  const compare = lookup(comparisons, operator);
  const left = numberOf(a);
  const right = numberOf(b);
  if (compare) return left === undefined || right === undefined ? undefined : bool(compare(left, right));
  const operation = lookup(integerOperations, operator);
  const leftDim = integral(a);
  const rightDim = integral(b);
  if (operation && leftDim && rightDim && !(operation === "**" && (right ?? 0) < 0)) {
    return intOf(compute(operation, leftDim, rightDim));
  }
  if (left === undefined || right === undefined) return undefined;
  const result = onFloats(operator, left, right);
  return result === undefined ? undefined : float(result);
}

/** The elements combined by one operator; undefined for none. */
export function fold(operator: string, items: readonly Value[]): Value | undefined {
  const [first, ...rest] = items;
  let total: Value | undefined = first;
  for (const item of rest) total = total && scalarBinary(operator, total, item);
  return total;
}

/** An element converted to a dtype: `int32` truncates, `float32` and `bool` convert; symbols stay as they are. */
export function castScalar(value: Value, dtype: string | undefined): Value | undefined {
  if (dtype === undefined) return value;
  const number = numberOf(value);
  if (dtype === "bool") return number === undefined ? undefined : bool(number !== 0);
  if (/^u?int/.test(dtype)) {
    // What a narrow type does not hold goes round in a cast, and is refused where an array is made of it.
    if (number !== undefined && !holds(dtype, Math.trunc(number))) return undefined;
    if (value.kind === "int") return value;
    return number === undefined || !Number.isFinite(number) ? undefined : intOf(known(Math.trunc(number)));
  }
  if (!/float|half|double/.test(dtype)) return undefined;
  // A symbol or an open axis stays an integer, so that casting it there and back gives the same number again.
  if (value.kind === "int" && number === undefined) return value;
  return float(number);
}
