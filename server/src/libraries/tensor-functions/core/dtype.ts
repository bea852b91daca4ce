/** Names of dtypes, read from the many ways in which Python code gives them. */
import type { Value } from "../../../values/value";
import { lookup } from "../../../values/lookup";

/**
 * The dtype of arrays whose elements are any objects: lists, arrays of other shapes, models. It is NumPy's letter for
 * it, since the arrays called "object" here are those of `keras.datasets`, whose elements are known to be lists of words.
 */
export const OBJECT = "O";

const pythonTypes: Readonly<Record<string, string>> = {
  float: "float64",
  int: "int64",
  bool: "bool",
  complex: "complex128",
  str: "string",
  object: OBJECT,
  object_: OBJECT,
};

/** `"float"` and `"int"` are names of no dtype, which each library reads in its own way. */
export const standardName = (name: string | undefined): string | undefined =>
  name === "float" || name === "int" ? undefined : name;

/** The dtype that a `dtype=` argument names: a string, a numpy or tensorflow type, a Python type. */
export function dtypeName(value: Value | undefined): string | undefined {
  if (value?.kind === "str") return standardName(value.value);
  if (value?.kind === "class" || value?.kind === "function")
    return lookup(pythonTypes, value.name) ?? value.name.replace(/_$/, "");
  return undefined;
}

/** The dtype of an operation on two: equal stays, a Python number (64 bits) gives way, else it is not told. */
export function promote(a: string | undefined, b: string | undefined): string | undefined {
  if (a === b) return a;
  if (a === undefined || b === undefined) return undefined;
  if (a.startsWith("float") && !b.startsWith("float")) return a;
  if (b.startsWith("float") && !a.startsWith("float")) return b;
  if (a === "float64") return b;
  if (b === "float64") return a;
  return undefined;
}
