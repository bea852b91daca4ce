/** NumPy's other names of dtypes, by letters (`f4`, `<i2`, `d`, `?`) and by words of C (`double`, `intc`). */
import { lookup } from "../names/lookup";

/**
 * The dtype of arrays whose elements are any objects: lists, arrays of other shapes, models. It is NumPy's letter for
 * it, since the arrays called "object" here are those of `keras.datasets`, whose elements are known to be lists of words.
 */
export const OBJECT = "O";

/** What words stand for, on machines on which `long` has 64 bits. */
const words: Readonly<Record<string, string>> = {
  half: "float16",
  single: "float32",
  double: "float64",
  byte: "int8",
  ubyte: "uint8",
  short: "int16",
  ushort: "uint16",
  intc: "int32",
  uintc: "uint32",
  intp: "int64",
  uintp: "uint64",
  uint: "uint64",
  long: "int64",
  ulong: "uint64",
  longlong: "int64",
  ulonglong: "uint64",
  csingle: "complex64",
  cdouble: "complex128",
  complex: "complex128",
  str: "string",
  object: OBJECT,
};

/** Single letters; text of bytes, records and wide floats are left out, of which nothing is told. */
const letters: Readonly<Record<string, string>> = {
  "?": "bool",
  b: "int8",
  B: "uint8",
  h: "int16",
  H: "uint16",
  i: "int32",
  I: "uint32",
  l: "int64",
  L: "uint64",
  q: "int64",
  Q: "uint64",
  e: "float16",
  f: "float32",
  d: "float64",
  F: "complex64",
  D: "complex128",
  O: OBJECT,
  U: "string",
  M: "datetime64",
  m: "timedelta64",
};

/** Letters before a count of bytes. */
const kinds: Readonly<Record<string, string>> = { i: "int", u: "uint", f: "float", c: "complex" };

const CODE = /^[<>=|]?([?bBhHiIlLqQefdgFDGOUSVMmacpPu])(\d*)$/;

/** The dtype that a name of NumPy's stands for, where it is another name for it; undefined where that has no name here. */
export function dtypeCalled(name: string): string | undefined {
  const word = lookup(words, name);
  if (word !== undefined) return word;
  const [, letter, bytes] = CODE.exec(name) ?? [];
  // The fields of records are listed with commas.
  if (letter === undefined) return name.includes(",") ? undefined : name;
  if (bytes === "" || /[UMmO]/.test(letter)) return lookup(letters, letter);
  if (letter === "b") return bytes === "1" ? "bool" : undefined;
  const kind = lookup(kinds, letter);
  return kind === undefined ? undefined : `${kind}${Number(bytes) * 8}`;
}

/** Python's own types that stand for a dtype. */
const pythonTypes: Readonly<Record<string, string>> = {
  float: "float64",
  int: "int64",
  bool: "bool",
};

/** The dtype that a type of Python's or NumPy's stands for, by its name: `float_` is Python's `float` to NumPy. */
export function dtypeOfType(name: string): string | undefined {
  const own = name.replace(/_$/, "");
  return lookup(pythonTypes, own) ?? dtypeCalled(own);
}
