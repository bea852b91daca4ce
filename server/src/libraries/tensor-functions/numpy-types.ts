/** What NumPy says of types of elements, and of whether a value is a scalar: `np.dtype`, `np.issubdtype`, `np.isscalar`. */
import type { Entry } from "./calling";
import { argument } from "../callables/arguments";
import { dtypeName } from "./core/dtype";
import { dtypeValue, isBelow, isOfNumPy } from "../../values/contents/dtype-values";
import { isScalarValue } from "../../values/scalar-value";
import { libraryClass } from "../library-class";
import {
  type Arguments,
  type StrValue,
  type Value,
  bool,
  libraryFunction,
  unknown,
} from "../../values/value";

/** The one type that a value names; undefined where it is not known, or is one of those of texts and times. */
function typeNamed(value: Value | undefined): StrValue | undefined {
  const type = dtypeValue(dtypeName(value));
  return isOfNumPy(type) ? type : undefined;
}

/** `np.issubdtype(type, kind)`: whether the type stands below the other in NumPy's tree; two concrete types must be the same. */
function isSubtype(args: Arguments): Value {
  const type = typeNamed(argument(args, 0, "arg1"))?.value;
  const kind = argument(args, 1, "arg2");
  if (type === undefined || !kind) return unknown("data", "numpy.issubdtype");
  const abstract = kind.kind === "class" ? /^numpy\.(\w+)$/.exec(kind.canonical ?? "")?.[1] : undefined;
  const isHeld = abstract === undefined ? undefined : isBelow(type, abstract);
  const other = typeNamed(kind)?.value;
  const answer = isHeld ?? (other === undefined ? undefined : type === other);
  return answer === undefined ? unknown("data", "numpy.issubdtype") : bool(answer);
}

/** `np.dtype("f4")`, which equals the type of arrays of that type. */
const makeType = (args: Arguments): Value =>
  typeNamed(argument(args, 0, "dtype")) ?? unknown("data", "numpy.dtype");

const CONTAINERS: ReadonlySet<Value["kind"]> = new Set(["list", "tuple", "dict", "set", "range", "none"]);

/** Whether a value is a number, a text or one of NumPy's own scalars, and no array, not even one without axes. */
function scalarity(value: Value | undefined): boolean | undefined {
  if (!value || value.kind === "unknown") return undefined;
  if (value.kind === "str" && value.isDtype) return false;
  // What NumPy computes without axes is a scalar or an array, and the same value here.
  const mayBeEither =
    value.kind === "tensor" &&
    value.flavour === "numpy" &&
    !(value.shape.ranked && value.shape.dims.length > 0);
  if (mayBeEither) return undefined;
  if (isScalarValue(value)) return true;
  return value.kind === "tensor" || CONTAINERS.has(value.kind) ? false : undefined;
}

/** `np.isscalar(x)`. */
function isScalar(args: Arguments): Value {
  const answer = scalarity(argument(args, 0, "element"));
  return answer === undefined ? unknown("data", "numpy.isscalar") : bool(answer);
}

export const numpyTypeEntries: readonly Entry[] = [
  ["numpy.dtype", () => libraryClass("numpy.dtype", [], { construct: makeType })],
  ["numpy.issubdtype", () => libraryFunction("numpy.issubdtype", isSubtype)],
  ["numpy.isscalar", () => libraryFunction("numpy.isscalar", isScalar)],
];
