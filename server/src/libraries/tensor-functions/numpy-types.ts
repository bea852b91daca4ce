/** What NumPy says of types of elements, and of whether a value is a scalar: `np.dtype`, `np.issubdtype`, `np.isscalar`. */
import type { Entry } from "./calling";
import { argument } from "../callables/arguments";
import { dtypeName } from "./core/dtype";
import { OBJECT } from "../../values/contents/dtype-codes";
import { dtypeValue, isBelow } from "../../values/contents/dtype-values";
import { libraryClass } from "../library-class";
import { shortName } from "../../values/names/short-name";
import { type Arguments, type Value, bool, libraryFunction, unknown } from "../../values/value";

/** Types of which every name says all, so that an abstract type either holds them or does not. */
const CONCRETE = /^((float|u?int|complex)\d+|bool|O)$/;

/** The one type that a value names; undefined where it is not known, or is one of those of texts and times. */
function concreteType(value: Value | undefined): string | undefined {
  const name = dtypeName(value);
  const type = name === "object" ? OBJECT : name;
  return type !== undefined && CONCRETE.test(type) ? type : undefined;
}

/** `np.issubdtype(type, kind)`: whether the type stands below the other in NumPy's tree; two concrete types must be the same. */
function isSubtype(args: Arguments): Value {
  const type = concreteType(argument(args, 0, "arg1"));
  const kind = argument(args, 1, "arg2");
  const isOfNumPy =
    (kind?.kind === "class" || kind?.kind === "function") && kind.canonical?.startsWith("numpy.");
  if (type === undefined) return unknown("data", "numpy.issubdtype");
  const isHeld = isOfNumPy ? isBelow(type, shortName(kind.canonical ?? "")) : undefined;
  const other = isHeld === undefined ? concreteType(kind) : undefined;
  const answer = isHeld ?? (other === undefined ? undefined : type === other);
  return answer === undefined ? unknown("data", "numpy.issubdtype") : bool(answer);
}

/** `np.dtype("f4")`, which equals the type of arrays of that type. */
function typeNamed(args: Arguments): Value {
  const type = concreteType(argument(args, 0, "dtype"));
  return type === undefined ? unknown("data", "numpy.dtype") : dtypeValue(type);
}

/** `np.isscalar(x)`: of numbers, texts and NumPy's own scalars, not of arrays, those without axes included. */
function isScalar(args: Arguments): Value {
  const value = argument(args, 0, "element");
  switch (value?.kind) {
    case "int":
    case "bigint":
    case "float":
    case "bool":
    case "str":
    case "bytes":
      return bool(true);
    case "list":
    case "tuple":
    case "dict":
    case "set":
    case "none":
    case "range":
      return bool(false);
    case "tensor":
      // What NumPy computes without axes is a scalar or an array, and the same value here.
      return value.flavour !== "numpy" || (value.shape.ranked && value.shape.dims.length > 0)
        ? bool(false)
        : unknown("data", "numpy.isscalar");
    default:
      return unknown("data", "numpy.isscalar");
  }
}

export const numpyTypeEntries: readonly Entry[] = [
  ["numpy.dtype", () => libraryClass("numpy.dtype", [], { construct: typeNamed })],
  ["numpy.issubdtype", () => libraryFunction("numpy.issubdtype", isSubtype)],
  ["numpy.isscalar", () => libraryFunction("numpy.isscalar", isScalar)],
];
