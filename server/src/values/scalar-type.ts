/** Scalars of NumPy: what one element of an array is, a number that has a type of its own. */
import { unknownDim } from "./dimensions/dimension";
import { reason } from "./records/reason";
import type { FloatValue, IntValue, Value } from "./value";

/** The name of the type (`float32`); `true` where nobody knows which it is. */
export type ScalarType = string | true;

/** A number that Python and NumPy each have a type of their own for. */
export interface MaybeOfNumPy {
  /**
   * Set where it certainly is a scalar of NumPy: a whole one is no `int` of Python's, and a real one goes over the items of
   * a list where Python's `float` is refused.
   */
  readonly ofNumPy?: ScalarType;
}

/** The type of a scalar of NumPy; undefined for anything else. */
export const scalarType = (value: Value | undefined): ScalarType | undefined =>
  value?.kind === "int" || value?.kind === "float" ? value.ofNumPy : undefined;

const INTEGER = /^(u?)int(\d+)$/;

/** Whether integers of a type hold a whole number; those of other numbers wrap round. */
export function holds(type: string, number: number): boolean {
  const [, unsigned, bits] = INTEGER.exec(type) ?? [];
  if (bits === undefined) return true;
  const half = 2 ** (Number(bits) - 1);
  return unsigned ? number >= 0 && number < 2 * half : number >= -half && number < half;
}

/** A real number as a type keeps it; undefined where we can't round to it. */
function rounded(type: string, number: number | undefined): number | undefined {
  if (number === undefined || type === "float64") return number;
  return type === "float32" ? Math.fround(number) : undefined;
}

/** A number as a scalar of a type; of none that is known it is a scalar all the same. */
export function asScalar(number: IntValue | FloatValue, type: string | undefined): IntValue | FloatValue {
  if (type === undefined) return { ...number, ofNumPy: true };
  if (number.kind === "int") {
    const { dim } = number;
    // An integer of a real type stays one where it has a name, so that it is the same number when it is cast back.
    if (dim.kind !== "known") return { ...number, ofNumPy: type };
    if (type.startsWith("float")) return { kind: "float", value: rounded(type, dim.value), ofNumPy: type };
    if (holds(type, dim.value)) return { ...number, ofNumPy: type };
    return {
      kind: "int",
      dim: unknownDim(reason("not-supported", `${type} of such a number`)),
      ofNumPy: type,
    };
  }
  return { kind: "float", value: rounded(type, number.value), ofNumPy: type };
}

/** What is picked of an array of NumPy's as one element: a number is a scalar of its type. */
export const elementOf = (value: Value, dtype: string | undefined): Value =>
  value.kind === "int" || value.kind === "float" ? asScalar(value, dtype) : value;

/** A number that is computed from one of a type, and has it too; from one of Python's own it is another of those. */
export const ofSameType = (value: Value, type: ScalarType | undefined): Value =>
  type === undefined ? value : elementOf(value, type === true ? undefined : type);

/** A scalar as Python's own number, as `item()` gives it. */
export function withoutType(value: Value): Value {
  if (scalarType(value) === undefined) return value;
  return { ...(value as IntValue | FloatValue), ofNumPy: undefined };
}

/** Whether two numbers are scalars of the same type, or both of Python's own. */
export const haveSameType = (a: MaybeOfNumPy, b: MaybeOfNumPy): boolean => a.ofNumPy === b.ofNumPy;

/** A number that is one of two; where only one of them is a scalar it is taken for one of Python's own. */
export function withTypeOf(number: IntValue | FloatValue, a: MaybeOfNumPy, b: MaybeOfNumPy): Value {
  if (haveSameType(a, b)) return a.ofNumPy === undefined ? number : { ...number, ofNumPy: a.ofNumPy };
  return a.ofNumPy !== undefined && b.ofNumPy !== undefined ? { ...number, ofNumPy: true } : number;
}
