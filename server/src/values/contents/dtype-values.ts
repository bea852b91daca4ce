/** Types of elements as values of a program: `array.dtype`, `column.dtype`. They are texts here that equal more than texts do. */
import { OBJECT, dtypeOfType } from "./dtype-codes";
import { forEachText } from "../one-of-texts";
import { lookup } from "../names/lookup";
import { type StrValue, type Value, int, str } from "../value";

/** The type of elements that have one of these names, where nobody knows which; undefined names are those of no type here. */
export function dtypeValue(...names: readonly (string | undefined)[]): StrValue {
  const known = names.filter((name) => name !== undefined);
  if (known.length < names.length) return { ...str(undefined), isDtype: "numpy" };
  const [only, ...more] = known.map((name) => (name === OBJECT ? "object" : name));
  return more.length === 0
    ? { ...str(only), isDtype: "numpy" }
    : {
        ...str(undefined),
        among: [...new Set([only, ...more].filter((name) => name !== undefined))],
        isDtype: "numpy",
      };
}

/** The type of the cells of `frame.dtypes`; each names a type, or with `|` between them those of which it is one. */
export const TYPES = "dtype";

/** The type that such a cell names. */
export const typeInCell = (cell: string): StrValue => dtypeValue(...cell.split("|"));

/** Types whose names say all of what they are. */
const PLAIN = /^(float|u?int|complex)\d+$|^bool$/;

/**
 * Whether NumPy or pandas takes `other` for a name of a type: `np.dtype("float32") == "f4"`. Undefined for types whose names
 * don't say all of what they are, as those of times and of texts of some length.
 */
function isCalled(type: string, other: string): boolean | undefined {
  // What pandas has texts in since its third release.
  if (type === "str") return other === "str" || other === "string";
  if (type === "category") return other === type;
  const called = dtypeOfType(other);
  if (type === "object" || PLAIN.test(type)) return called === (type === "object" ? OBJECT : type);
  return called !== undefined && PLAIN.test(called) ? false : undefined;
}

/** Whether a type is the one that a text names, or another type. */
export const isTypeNamed = (type: StrValue, other: StrValue): boolean | undefined =>
  forEachText(type, (name) => forEachText(other, (called) => isCalled(name, called)));

/** Whether a type is the one that a class of Python's or NumPy's stands for: `float`, `np.float32`, `object`. */
export const isTypeOfClass = (type: StrValue, name: string): boolean | undefined =>
  // No type of elements equals `str`: that of an array has the length of its texts in it.
  forEachText(type, (one) => (name === "str" ? false : isCalled(one, name)));

/** Whether a type is what any value names, or another type. */
export function isSameType(type: StrValue, other: Value): boolean | undefined {
  if (other.kind === "str") return isTypeNamed(type, other);
  const isClass = other.kind === "class" || other.kind === "function";
  return isClass && /^(numpy|builtins)\./.test(other.canonical ?? "")
    ? isTypeOfClass(type, other.name)
    : undefined;
}

/** The types that each of NumPy's abstract classes holds (numpy/_core/numerictypes.py draws the tree). */
const ABSTRACT: Readonly<Record<string, RegExp>> = {
  generic: /^/,
  number: /^(u?int|float|complex)/,
  integer: /^u?int/,
  signedinteger: /^int/,
  unsignedinteger: /^uint/,
  inexact: /^(float|complex)/,
  floating: /^float/,
  complexfloating: /^complex/,
};

/** Whether a type of numbers stands below one of NumPy's abstract classes; undefined where that is no such class. */
export const isBelow = (type: string, abstract: string): boolean | undefined =>
  lookup(ABSTRACT, abstract)?.test(type);

/** Whether a type of elements is certainly NumPy's own: pandas has some of its own for texts and categories. */
export const isOfNumPy = ({ isDtype, value }: StrValue): boolean =>
  isDtype === "numpy" && value !== undefined && (value === "object" || PLAIN.test(value));

/** NumPy's letters for kinds of types. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^float/, "f"],
  [/^int/, "i"],
  [/^uint/, "u"],
  [/^complex/, "c"],
  [/^bool$/, "b"],
  [/^datetime64/, "M"],
  [/^timedelta64/, "m"],
  [/^(object|category|str)$/, "O"],
];

const kindOf = (type: string): string | undefined => KINDS.find(([pattern]) => pattern.test(type))?.[1];

/** An attribute of a type; undefined for those that are not told. */
export function memberOfType(type: StrValue, name: string): Value | undefined {
  if (name === "name") return { ...type, isDtype: undefined };
  const texts = type.value === undefined ? type.among : [type.value];
  if (name === "kind") {
    const kinds = new Set(texts?.map(kindOf));
    return kinds.size === 1 ? str([...kinds][0]) : str(undefined);
  }
  const bits = /^(?:float|u?int|complex)(\d+)$/.exec(type.value ?? "")?.[1];
  if (name === "itemsize")
    return type.value === "bool" ? int(1) : bits === undefined ? undefined : int(Number(bits) / 8);
  return undefined;
}
