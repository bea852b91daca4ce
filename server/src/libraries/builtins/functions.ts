/** Python's built-in functions. */
import { printInto } from "./stdlib/files";
import { ownLength } from "./objects/own-lengths";
import { attributeDict } from "./objects/attribute-dict";
import { argument, integerArgument, isUntold, textArgument } from "../callables/arguments";
import { lengthOfText } from "../../values/names/characters";
import { roundHalfEven, roundedTo } from "../../values/contents/rounding";
import { itemsOf } from "./iteration/iteration";
import { someInteger } from "./like-each";
import { iter, next } from "./iteration/iterators";
import { lengthOfList } from "./containers/list-contents";
import { lost } from "./lost";
import { anyNumber, extreme, sorted } from "./iteration/ordering";
import { enumerate, filter, map, quantify, reversed, zip } from "./iteration/going-over";
import { binaryOperation } from "./operators";
import { textOf } from "./text/value-text";
import { integerDim, numberOf } from "./numbers/python-number";
import { namesOfModule } from "./objects/names-of-module";
import { delattr, getattr, hasattr, setattr } from "./objects/asked-attributes";
import { isInstanceOrAlike, isProtocol } from "./objects/protocols";
import type { Context } from "../../values/context";
import { known } from "../../values/dimensions/dimension";
import { lengthOfRange } from "../../values/dimensions/range-length";
import { ofSameType, scalarType, withoutType } from "../../values/scalar-type";
import { axis } from "../../values/dimensions/shape";
import { specialMethod } from "../../values/special-methods";
import { byOwnMethod } from "../tensor-functions";
import { identity } from "../../values/heap/identity";
import { OTHERS } from "../../values/names/marks";
import {
  type Arguments,
  ELLIPSIS,
  NONE,
  type Value,
  argumentsOf,
  bool,
  dictOf,
  float,
  int,
  intOf,
  libraryFunction,
  str,
  tuple,
  unknown,
} from "../../values/value";

type BuiltinCall = (args: Arguments, context: Context) => Value;

function len(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  if (!value) return lost(value, "len()");
  switch (value.kind) {
    case "tensor": {
      const first = axis(value.shape, 0);
      return first ? intOf(first) : lost(undefined, "len() of a tensor");
    }
    case "str":
      return value.value === undefined ? lost(undefined, "len() of text") : int(lengthOfText(value.value));
    case "list":
      // Whoever calls what nobody calls here may have filled it before, the empty list of a module for one.
      if (context.openWorld && value.items?.length === 0) return lost(undefined, "len() of an empty list");
      return lengthOfList(value) ?? lost(value, "len()");
    case "unknown":
      return value.tupleOf ? intOf(value.tupleOf.count) : lost(value, "len()");
    case "range":
      return intOf(lengthOfRange(value));
    case "iterator":
    case "none":
      return lost(value, "len()");
    case "object": {
      const method = context.attribute(value, "__len__");
      return method ? ownLength(method, args.site, context) : lost(value, "len()");
    }
    default: {
      const method = specialMethod(value, "len", context);
      if (method) return context.call(method, argumentsOf(args.site, []));
      const items = itemsOf(value, context);
      return items ? int(items.length) : lost(value, "len()");
    }
  }
}

function sum(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  const items = value && itemsOf(value, context);
  const isPlain = argument(args, 1, "start") === undefined;
  if (!items) return (value && isPlain ? anyNumber(value, context) : undefined) ?? lost(value, "sum()");
  const start = argument(args, 1, "start");
  const [first = int(0), ...rest] = start ? [start, ...items] : items;
  return rest.reduce((a, b) => addAny(a, b, args, context), first);
}

function addAny(a: Value, b: Value, args: Arguments, context: Context): Value {
  if (a.kind === "tensor" || b.kind === "tensor") {
    return byOwnMethod("add", [a, b], args.site, context);
  }
  return binaryOperation("+", a, b, args.site, context);
}

function absolute(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  if (value?.kind === "tensor") return byOwnMethod("abs", [value], args.site, context);
  const method = value?.kind === "object" ? specialMethod(value, "abs", context) : undefined;
  if (method) return context.call(method, argumentsOf(args.site, []));
  const dim = value && integerDim(value);
  const ofNumPy = scalarType(value);
  if (dim?.kind === "known") return { ...int(Math.abs(dim.value)), ofNumPy };
  return value?.kind === "float"
    ? { ...float(value.value === undefined ? undefined : Math.abs(value.value)), ofNumPy }
    : lost(value, "abs()");
}

/** More places than a number has that is told. */
const MOST_DIGITS = 15;

/** Rounds halves to even, as Python does. */
function round(args: Arguments): Value {
  const value = argument(args, 0);
  const digits = integerArgument(args, 1, "ndigits");
  if (!value) return lost(value, "round()");
  const places = argument(args, 1, "ndigits");
  if (places && places.kind !== "none" && digits === undefined) return lost(places, "round()");
  if (integerDim(value) && digits === undefined) return withoutType(value);
  const number = numberOf(value);
  // A whole number stays one, whichever of its places are left.
  if (digits !== undefined && integerDim(value)) {
    if (scalarType(value) !== undefined) return lost(value, "round()");
    if (digits >= 0) return number === undefined ? value : int(number);
    const scale = 10 ** -digits;
    return number === undefined || digits < -MOST_DIGITS
      ? lost(value, "round()")
      : { kind: "int", dim: known(roundHalfEven(number / scale) * scale, { span: args.site }) };
  }
  if (number === undefined)
    return value.kind === "float" && digits !== undefined ? value : lost(value, "round()");
  return digits === undefined
    ? { kind: "int", dim: known(roundHalfEven(number), { span: args.site }) }
    : ofSameType(float(roundedTo(number, digits)), scalarType(value));
}

function isInstanceCall(args: Arguments, context: Context): Value {
  const [value, type] = args.positional;
  const answer = value && type ? isInstanceOrAlike(value, type, args.site, context) : undefined;
  return answer === undefined ? { ...lost(value, "isinstance()"), isScalar: true } : bool(answer);
}

function isSubclass(args: Arguments): Value {
  const [type, base] = args.positional;
  if (type?.kind !== "class") return lost(type, "issubclass()");
  const bases = base?.kind === "tuple" ? base.items : [base];
  if (bases.some((b) => b?.kind === "class" && type.mro.includes(b))) return bool(true);
  if (bases.some((b) => b && isProtocol(b))) return lost(base, "issubclass()");
  return type.mro.some((c) => c.openBase) || bases.some((b) => b?.kind !== "class")
    ? lost(base, "issubclass()")
    : bool(false);
}

function callable(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  if (!value || value.kind === "unknown") return lost(value, "callable()");
  if (value.kind === "object") {
    if (context.attribute(value, "__call__") !== undefined) return bool(true);
    // What a base that nobody sees has, the object may have.
    return value.class.mro.some(({ openBase }) => openBase) ? lost(value, "callable()") : bool(false);
  }
  return bool(value.kind === "function" || value.kind === "class");
}

function divmod(args: Arguments, context: Context): Value {
  const [a = NONE, b = NONE] = args.positional;
  return tuple([context.operate("//", a, b, args.site), context.operate("%", a, b, args.site)]);
}

const data = (what: string): BuiltinCall => {
  return () => unknown("data", what);
};

const calls: Readonly<Record<string, BuiltinCall>> = {
  abs: absolute,
  all: quantify(true),
  any: quantify(false),
  callable,
  chr: (args) => {
    const code = integerArgument(args, 0);
    return str(code === undefined || code < 0 || code > 0x10_ffff ? undefined : String.fromCodePoint(code));
  },
  delattr,
  dir: (args) => {
    const value = argument(args, 0);
    return value?.kind === "module" ? namesOfModule(value, args.site) : lost(value, "dir()");
  },
  divmod,
  enumerate,
  eval: () => unknown("not-supported", "eval()"),
  exec: () => NONE,
  filter,
  format: (args) =>
    str(isUntold(args, 1) ? undefined : textOf(argument(args, 0) ?? NONE, textArgument(args, 1))),
  getattr,
  globals: data("globals()"),
  hasattr,
  hash: data("hash()"),
  id: (args) => {
    const value = argument(args, 0) ?? NONE;
    return value.kind === "unknown" ? lost(value, "id()") : int(identity(value));
  },
  input: () => str(undefined),
  isinstance: isInstanceCall,
  issubclass: isSubclass,
  iter,
  len,
  locals: data("locals()"),
  map,
  max: extreme("max"),
  min: extreme("min"),
  next,
  ord: (args) => {
    const text = argument(args, 0);
    if (text?.kind === "str" && text.value === undefined) return someInteger();
    const code = textArgument(args, 0)?.codePointAt(0);
    return code === undefined ? lost(argument(args, 0), "ord()") : int(code);
  },
  pow: (args, context) => {
    const [base, exponent] = [argument(args, 0, "base") ?? NONE, argument(args, 1, "exp") ?? NONE];
    const power = context.operate("**", base, exponent, args.site);
    const modulus = argument(args, 2, "mod");
    return modulus && modulus.kind !== "none" ? context.operate("%", power, modulus, args.site) : power;
  },
  print: printInto,
  repr: (args) => str(textOf(argument(args, 0) ?? NONE, undefined, "r")),
  reversed,
  round,
  setattr,
  sorted,
  sum,
  vars: (args) => {
    const value = argument(args, 0);
    if (value?.kind === "class" && value.definedAt && !value.openBase) return dictOf(value.attributes);
    if (value?.kind === "module") return namesOfModule(value, args.site);
    if (value?.kind !== "object" || value.attributes.has(OTHERS)) return lost(value, "vars()");
    return attributeDict(value);
  },
  zip,
  // What this and `eval` give may be a layer, which ignorance of data never is.
  __import__: () => unknown("not-supported", "__import__()"),
  exit: data("exit()"),
  quit: data("quit()"),
};

export const builtinFunctions: readonly (readonly [string, () => Value])[] = [
  ...Object.entries(calls).map(
    ([name, call]) => [`builtins.${name}`, () => libraryFunction(`builtins.${name}`, call)] as const,
  ),
  ["builtins.Ellipsis", () => ELLIPSIS],
  ["builtins.NotImplemented", () => unknown("not-supported", "NotImplemented")],
  ["builtins.__debug__", () => bool(true)],
];
