/** Real numbers, of Python's own and of NumPy's: neither is a whole number, not even where nothing stands behind the point. */
import type { Value } from "./value";

const REAL = /^float\d+$/;

/** Python's name for the type of a real number; undefined for all else. `…` stands for one of two. */
export function floatType(value: Value): string | undefined {
  if (value.kind === "float" && !value.instance) {
    const type = value.ofNumPy;
    // An element of an array of which nobody knows the type may be a whole number that is written as a real one.
    if (type === undefined) return "float";
    return type !== true && REAL.test(type) ? `numpy.${type}` : undefined;
  }
  if (value.kind !== "tensor" || value.flavour !== "numpy" || value.placeholder) return undefined;
  const { shape, dtype, isArray } = value;
  const isOne = shape.ranked && shape.dims.length === 0 && dtype !== undefined && REAL.test(dtype);
  // What certainly is an array is no scalar, and is refused in words of its own.
  return isOne ? (isArray ? "…" : `numpy.${dtype}`) : undefined;
}

export const isFloat = (value: Value): boolean => floatType(value) !== undefined;
