/** Names of dtypes, read from the many ways in which Python code gives them. */
import { dtypeCalled, dtypeOfType } from "../../../values/contents/dtype-codes";
import type { Library, ResultDtype } from "./definition";
import { kerasDtype, operandDtype } from "./keras-dtypes";
import type { Context } from "../../../values/context";
import { scalarType } from "../../../values/scalar-type";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import { UNTOLD_RECORD, recordType } from "../../../values/contents/record-type";
import type { ListValue, TensorValue, Value } from "../../../values/value";

/**
 * How many records may lie in one another: a list of fields may hold itself, and each record around another doubles the
 * characters in which the names inside are quoted.
 */
const DEEPEST_RECORD = 4;

/** `"float"` and `"int"` are names of no dtype, which each library reads in its own way. */
export const standardName = (name: string | undefined): string | undefined =>
  name === "float" || name === "int" ? undefined : name;

/** The dtype that a `dtype=` argument names: a string, a numpy or tensorflow type, a Python type. */
export function dtypeName(value: Value | undefined, depth = 0): string | undefined {
  if (value?.kind === "class" || value?.kind === "function") return dtypeOfType(value.name);
  if (value?.kind === "list") return typeOfRecords(value, depth);
  const name = value?.kind === "str" ? standardName(value.value) : undefined;
  return name === undefined ? undefined : dtypeCalled(name);
}

/**
 * The type of records that a list of their fields tells, `[("x", "f4"), ("y", "i4", (3,))]`; NumPy's word for all such types
 * where not all of it is known, undefined for others.
 */
function typeOfRecords({ items }: ListValue, depth: number): string | undefined {
  if (depth > DEEPEST_RECORD) return UNTOLD_RECORD;
  const fields = items?.map((item) => {
    const [name, type, axes] = item.kind === "tuple" ? item.items : [];
    const called = knownText(name);
    const own = axes?.kind === "tuple" ? axes.items.map(knownInteger) : axes ? [knownInteger(axes)] : [];
    const isTold = called !== undefined && type && own.every((axis) => axis !== undefined);
    return isTold ? { name: called, dtype: dtypeName(type, depth + 1), shape: own } : undefined;
  });
  if (!items || !fields || fields.length === 0) return undefined;
  if (fields.every((field) => field !== undefined)) return recordType(fields);
  return items.every(({ kind }) => kind === "tuple") ? UNTOLD_RECORD : undefined;
}

/** A number or truth value of Python's own, which takes the dtype of the array that it meets where it can. */
export const isPythonNumber = (value: Value | undefined): boolean =>
  value?.kind === "int" || value?.kind === "float" || value?.kind === "bool";

/**
 * A number that gives way to the type of the array that it meets: one of Python's own, and for TensorFlow and for NumPy 1,
 * beside which Keras 2 stands, a scalar of NumPy's too.
 */
export const isWeakNumber = (value: Value | undefined, library: Library, { keras }: Context): boolean =>
  isPythonNumber(value) && (library === "tensorflow" || keras === 2 || scalarType(value) === undefined);

/** How deep lists of numbers are looked into for the first of them. */
const DEEPEST = 32;

/** The first tensor of TensorFlow's in a list, whose dtype all of it is converted to. */
function tensorListed(value: Value | undefined): TensorValue | undefined {
  if (value?.kind !== "list" && value?.kind !== "tuple") return undefined;
  return value.items?.find((item): item is TensorValue => item.kind === "tensor" && item.flavour !== "numpy");
}

/** The dtype of numbers of Python's own as TensorFlow and Keras read them; arrays, and lists of arrays, keep theirs. */
export function ownDtype(value: Value | undefined, dtype: string | undefined): string | undefined {
  const listed = tensorListed(value);
  if (listed) return listed.dtype;
  let first = value;
  let isEmpty = false;
  for (let depth = 0; depth < DEEPEST && (first?.kind === "list" || first?.kind === "tuple"); depth++) {
    isEmpty = first.items?.length === 0;
    first = first.items?.[0] ?? (first.kind === "list" ? first.grown?.each : undefined);
  }
  // Of a list without items the library makes floats of its own; one of unknown number may hold arrays.
  if (first === undefined ? !isEmpty : !isPythonNumber(first)) return dtype;
  // Of one scalar of NumPy its type is kept, and of a list of real ones.
  if (scalarType(first) !== undefined && (first === value || first?.kind === "float")) return dtype;
  return dtype === "int64" ? "int32" : dtype === "float64" ? "float32" : dtype;
}

const KIND = /^(bool|uint|int|float)(\d*)$/;

/** The family of a dtype and its bits, none for truth values; undefined for what is no number. */
export function kindOf(dtype: string | undefined): { kind: string; bits: number } | undefined {
  const [, kind, bits] = KIND.exec(dtype ?? "") ?? [];
  return kind === undefined ? undefined : { kind, bits: Number(bits ?? 0) };
}

/** A dtype as a rule tells it: open where it is not known. */
export const typeOrOpen = (dtype: string | undefined): ResultDtype =>
  dtype === undefined ? { isDtypeOpen: true } : { dtype };

/** The floats that NumPy computes in what it has for floats only: small ones for small integers. */
export function floatsFor(dtype: string | undefined): string | undefined {
  const input = kindOf(dtype);
  if (!input || input.kind === "float") return dtype;
  return input.bits <= 8 ? "float16" : input.bits <= 16 ? "float32" : "float64";
}

/** The smallest integers that hold those of both; unsigned and signed of 64 bits meet in none. */
function commonInteger(a: { kind: string; bits: number }, b: { kind: string; bits: number }) {
  const [wide, narrow] = a.bits >= b.bits ? [a, b] : [b, a];
  if (wide.kind === narrow.kind || wide.bits > narrow.bits) {
    if (wide.kind === "int" || wide.kind === narrow.kind) return `${wide.kind}${wide.bits}`;
  }
  return wide.bits < 64 ? `int${wide.bits * 2}` : undefined;
}

/** What NumPy's arithmetic on two arrays gives, neither of which is a number of Python's (NEP 50). */
function commonDtype(
  a: { kind: string; bits: number },
  b: { kind: string; bits: number },
): string | undefined {
  if (a.kind === "float" && b.kind === "float") return `float${Math.max(a.bits, b.bits)}`;
  if (a.kind === "bool" || b.kind === "bool") {
    const other = a.kind === "bool" ? b : a;
    return other.kind === "bool" ? "bool" : `${other.kind}${other.bits}`;
  }
  if (a.kind !== "float" && b.kind !== "float") return commonInteger(a, b);
  const [float, integer] = a.kind === "float" ? [a, b] : [b, a];
  // A float holds integers of half its bits: `float32` those of 16, and nothing more than `float64` those of 64.
  return `float${Math.min(64, Math.max(float.bits, integer.bits * 2))}`;
}

/** The float of each part of a complex number; any other dtype as it is. */
export const partsDtype = (dtype: string | undefined): string | undefined =>
  dtype === "complex64" ? "float32" : dtype === "complex128" ? "float64" : dtype;

/** What NumPy's arithmetic on complex numbers gives: parts that hold those of both. */
function complexDtype(
  [a, b]: readonly [string | undefined, string | undefined],
  weak: readonly [boolean, boolean],
): string | undefined {
  const parts = arithmeticDtype("+", [partsDtype(a), partsDtype(b)], weak, true);
  return parts === undefined ? undefined : parts === "float64" ? "complex128" : "complex64";
}

/**
 * The dtype of `a operator b`, element by element; undefined where it can't be told. Python's numbers give way to the
 * array's dtype, integers divide to floats, and of two libraries' arrays only what both agree on is told: TensorFlow
 * refuses unequal dtypes, and Keras makes `float32` of what NumPy makes `float64`.
 */
export function arithmeticDtype(
  operator: string,
  [a, b]: readonly [string | undefined, string | undefined],
  [isWeakA, isWeakB]: readonly [boolean, boolean],
  isNumPy: boolean,
): string | undefined {
  if (isNumPy && [a, b].some((each) => each?.startsWith("complex")))
    return complexDtype([a, b], [isWeakA, isWeakB]);
  const [first, second] = [kindOf(a), kindOf(b)];
  // Two dates differ by a time, and two times divide to a number.
  if (!first || !second) return a === b && !/^(date|time)/.test(a ?? "") ? a : undefined;
  const isFloat = first.kind === "float" || second.kind === "float";
  // Truth values add up to truth values, but are divided and raised as the smallest integers.
  if (first.kind === "bool" && second.kind === "bool" && isNumPy && /^(\/\/|%|\*\*)$/.test(operator))
    return "int8";
  if (operator === "/" && !isFloat) return isNumPy ? "float64" : undefined;
  if (a === b) return a;
  if (isWeakA !== isWeakB) {
    const [array, number] = isWeakA ? [second, first] : [first, second];
    const own = isWeakA ? b : a;
    if (array.kind === "float" || number.kind === "bool") return own;
    if (number.kind === "float") return isNumPy ? "float64" : undefined;
    // Truth values to the power of 2 are squared, as the smallest integers; of 3 they are not.
    return array.kind === "bool" ? (isNumPy && operator !== "**" ? "int64" : undefined) : own;
  }
  if (isNumPy) return commonDtype(first, second);
  return first.kind === "float" && second.kind !== "float"
    ? a
    : second.kind === "float" && first.kind !== "float"
      ? b
      : undefined;
}

/**
 * The dtype of what holds elements of all of these, or sums of their products; `numbers` says which are numbers of
 * Python's own. Functions of Keras promote whatever they are given as Keras does.
 */
export function joinedDtype(
  tensors: readonly TensorValue[],
  numbers: readonly boolean[] = [],
  library?: Library,
): ResultDtype {
  if (library === "keras" || tensors.some(({ flavour }) => flavour === "keras"))
    return typeOrOpen(kerasDtype(tensors.map(({ dtype }, i) => operandDtype(dtype, numbers[i] === true))));
  const isNumPy = tensors.every(({ flavour }) => flavour === "numpy");
  // TensorFlow converts what is no tensor to the dtype of the tensor that it meets.
  const own = isNumPy ? tensors : tensors.filter(({ flavour }) => flavour !== "numpy");
  if (
    library === "tensorflow" &&
    own.length < tensors.length &&
    own.every(({ dtype }) => dtype === own[0]?.dtype)
  )
    return typeOrOpen(own[0]?.dtype);
  let dtype = tensors[0]?.dtype;
  let isNumber = numbers[0] ?? false;
  for (const [i, tensor] of tensors.entries()) {
    if (i === 0) continue;
    const isNext = numbers[i] ?? false;
    if (dtype !== tensor.dtype || isNumber !== isNext)
      dtype = arithmeticDtype("+", [dtype, tensor.dtype], [isNumber, isNext], isNumPy);
    if (dtype === undefined) break;
    isNumber &&= isNext;
  }
  return typeOrOpen(dtype);
}
