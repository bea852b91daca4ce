/** `int`, `float`, `str`, `list` and the other built-in types, called as constructors. */
import { argument, integerArgument } from "../callables/arguments";
import { makeBytes } from "./text/bytes-values";
import { type Method, libraryClass } from "../library-class";
import { containerMethods, initialiseContent } from "./containers/container-classes";
import { itemsOf } from "./iteration/iteration";
import { alikeList } from "./containers/list-contents";
import { makeDict } from "./containers/make-dict";
import { lost } from "./lost";
import { callOperator } from "./objects/object-operators";
import { textOf } from "./text/value-text";
import { floatOfText, integerDim, integerValue, numberOf } from "./numbers/python-number";
import { likeEach } from "./like-each";
import { growthOfItems, streamOf } from "./iteration/streams";
import { truthOf } from "./truth";
import { typeOfClass } from "./objects/types";
import { countWork } from "../../values/bounds/work";
import { add } from "../../values/dimensions/arithmetic";
import { boundedWalk } from "../../values/bounds/bounded-walk";
import { DIGITS_PER_INTEGER } from "../../values/bounds/budgets";
import type { Context } from "../../values/context";
import { known, unknownDim } from "../../values/dimensions/dimension";
import { roundedQuotient } from "../../values/dimensions/quotient";
import { reason } from "../../values/records/reason";
import type { Span } from "../../values/records/span";
import { pythonCell } from "../../values/contents/cell-values";
import { scalarType } from "../../values/scalar-type";
import { putMember } from "../../values/first-keys";
import { hashKey } from "../../values/hash-key";
import { ownClassOf, specialMethod } from "../../values/special-methods";
import { lookup } from "../../values/names/lookup";
import {
  type StrValue,
  intOf,
  type Arguments,
  type ClassValue,
  type FunctionValue,
  NONE,
  type TensorValue,
  type Value,
  argumentsOf,
  bool,
  float,
  int,
  list,
  str,
  tuple,
  unknown,
} from "../../values/value";

/** What an integer may begin with, and the base that it states. */
const BASES: Readonly<Record<string, number>> = { "0b": 2, "0o": 8, "0x": 16 };

/** The base and the digits of a number without its sign; `0b1` states its base to bases 2 and 0, and is digits to 16. */
function baseAndDigits(bare: string, base: number): { readonly base: number; readonly digits: string } {
  const prefix = bare.slice(0, 2);
  const stated = lookup(BASES, prefix);
  if (stated !== undefined && (base === stated || base === 0))
    return { base: stated, digits: bare.slice(2).replace(/^_/, "") };
  return { base: base === 0 ? 10 : base, digits: bare };
}

/** `int(text, base)`; undefined where the text is no such number. */
function integerText(text: string, given: number, site: Span): Value | undefined {
  if (given !== 0 && (given < 2 || given > 36)) return undefined;
  const [, sign = "", bare = ""] = /^([-+]?)(.*)$/s.exec(text.trim().toLowerCase()) ?? [];
  const { base, digits } = baseAndDigits(bare, given);
  if (digits.length > DIGITS_PER_INTEGER || !/^[0-9a-z]+(_[0-9a-z]+)*$/.test(digits)) return undefined;
  // With base 0 a number is written as in a program, where zeros lead nothing but zero.
  if (given === 0 && base === 10 && /^0[0_]*[^0_]/.test(digits)) return undefined;
  let number = 0n;
  for (const character of digits.replaceAll("_", "")) {
    const digit = parseInt(character, 36);
    if (digit >= base) return undefined;
    number = number * BigInt(base) + BigInt(digit);
  }
  return integerValue(sign === "-" ? -number : number, site);
}

/**
 * `int` and `float` of a tensor with axes, whose items are not known: where TensorFlow traces, it makes a conversion of them, of
 * the same shape. Anywhere else they take one of a single item, in NumPy before 2.4, and refuse every other, so that nothing else goes on.
 */
function numbersOf(value: Value, dtype: string): Value | undefined {
  if (value.kind !== "tensor" || value.flavour !== "eager" || value.content?.length === 1) return undefined;
  const { shape } = value;
  if (!shape.ranked) return unknown(shape.reason);
  if (shape.dims.length === 0) return undefined;
  const isTraced = shape.dims.some((dim) => dim.kind === "open" || (dim.kind === "known" && dim.value !== 1));
  return isTraced
    ? { kind: "tensor", flavour: "eager", shape, dtype, placeholder: value.placeholder }
    : unknown("data", "the value of a tensor");
}

/** An object may give another one where Python wants an integer. */
const makeInt = boundedWalk(makeIntOf, (): Value => unknown("budget", "int()"));

function makeIntOf(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  if (!value) return int(0);
  if (value.kind === "object") {
    const own =
      callOperator(value, "int", [], args.site, context) ??
      callOperator(value, "index", [], args.site, context);
    return own ?? unknown("not-supported", "int() of an object");
  }
  if (value.kind === "int") return intOf(value.dim);
  if (value.kind === "bigint") return value;
  // Whatever it is given, what it gives is an integer.
  if (value.kind === "unknown")
    return { kind: "int", dim: value.dim ?? { kind: "unknown", reason: value.reason } };
  if (value.kind === "bool") return int(value.value ? 1 : 0);
  const ofEach = numbersOf(value, "int32");
  if (ofEach) return ofEach;
  if (value.kind === "tensor") {
    const [only] = value.content ?? [];
    return value.content?.length === 1 && only
      ? makeInt({ ...args, positional: [only] }, context)
      : { kind: "int", dim: { kind: "unknown", reason: reason("data", "the value of an array") } };
  }
  if (value.kind === "str") {
    const base =
      args.positional.length > 1 || args.keywords.has("base") ? integerArgument(args, 1, "base") : 10;
    const read =
      value.value !== undefined && base !== undefined ? integerText(value.value, base, args.site) : undefined;
    return read ?? { kind: "int", dim: { kind: "unknown", reason: reason("data", "int() of text") } };
  }
  const ofQuotient = roundedQuotient(value, "cut");
  if (ofQuotient) return intOf(ofQuotient);
  const number = numberOf(value);
  if (number === undefined || !Number.isSafeInteger(Math.trunc(number)))
    return { kind: "int", dim: { kind: "unknown", reason: reason("data", "int() of a number") } };
  return { kind: "int", dim: known(Math.trunc(number), { span: args.site }) };
}

function makeFloat(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  if (!value) return float(0);
  const ofEach = numbersOf(value, "float32");
  if (ofEach) return ofEach;
  const own = callOperator(value, "float", [], args.site, context);
  if (own) return own;
  if (value.kind === "str") return float(value.value === undefined ? undefined : floatOfText(value.value));
  return float(numberOf(value));
}

function makeList(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  if (!value) return list([]);
  const stream = streamOf(value, context);
  if (!stream) return list(undefined, value.kind === "unknown" ? value.reason : reason("data", "list()"));
  const { items, further, count } = stream;
  if (further === undefined) return list(items);
  const all = count ? add(known(items.length), count) : unknownDim(reason("data", "list()"));
  return alikeList(likeEach([...items, further]), all);
}

function makeTuple(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  if (!value) return tuple([]);
  const items = itemsOf(value, context);
  if (items) return tuple(items);
  const tupleOf = growthOfItems(value, context);
  return tupleOf ? { ...unknown("loop"), tupleOf } : lost(value, "tuple()");
}

/** The different elements of an array in one row, where they are known. */
function differentElements(value: Value): readonly Value[] | undefined {
  if (value.kind !== "tensor" || value.content || !value.shape.ranked) return undefined;
  const content = value.values?.of === value.shape ? value.values.all : undefined;
  if (value.shape.dims.length !== 1 || content?.missing !== 0) return undefined;
  const items = content.values?.map((cell) => pythonCell(cell, content.dtype));
  return items?.every((item) => item !== undefined) ? items : undefined;
}

/** Characters that are only compared are gone through so many at a time, for one piece of work. */
const ITEMS_PER_PIECE = 64;

function makeSet(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  const members = new Map<string, Value>();
  if (value?.kind === "str" && value.value !== undefined) {
    // The characters of a book are few.
    countWork(value.value.length / ITEMS_PER_PIECE);
    for (const character of new Set(value.value)) members.set(`s:${character}`, str(character));
    return { kind: "set", members };
  }
  const items = value ? (differentElements(value) ?? itemsOf(value, context)) : [];
  for (const item of items ?? []) {
    const key = hashKey(item);
    if (key === undefined)
      return { kind: "set", members: undefined, why: reason("not-supported", "set members") };
    putMember(members, key, item);
  }
  return { kind: "set", members: items ? members : undefined };
}

function makeRange(args: Arguments): Value {
  const dims = args.positional.map(
    (value) =>
      integerDim(value) ?? (value.kind === "unknown" ? (value.dim ?? unknownDim(value.reason)) : undefined),
  );
  const [first, second, third] = dims;
  if (dims.includes(undefined) || !first) return lost(argument(args, 0) ?? NONE, "range()");
  return {
    kind: "range",
    start: second ? first : known(0),
    stop: second ?? first,
    step: third ?? known(1),
  };
}

function makeSlice(args: Arguments): Value {
  const [a, b, c] = args.positional;
  return b
    ? { kind: "slice", lower: a ?? NONE, upper: b, step: c ?? NONE }
    : { kind: "slice", lower: NONE, upper: a ?? NONE, step: NONE };
}

/** The class of an array of NumPy's; a single number has one for each type, and a tensor one for each way it was made. */
function arrayClass({ flavour, shape }: TensorValue, context: Context): ClassValue | undefined {
  if (flavour !== "numpy" || !shape.ranked || shape.dims.length === 0) return undefined;
  const made = context.library("numpy.ndarray");
  return made.kind === "class" ? made : undefined;
}

/** The class of a value, as `type(value)` gives it; undefined where it can't be known. */
function typeOf(value: Value, context: Context): ClassValue | undefined {
  if (value.kind === "object") {
    const seen = context.attribute(value, "__class__");
    return seen?.kind === "class" ? seen : value.class;
  }
  if ((value.kind === "list" && value.isDeque) || (value.kind === "str" && value.isDtype)) return undefined;
  const scalar = scalarType(value);
  if (scalar !== undefined) {
    const type = scalar === true ? undefined : context.library(`numpy.${scalar}`);
    return type?.kind === "class" ? type : undefined;
  }
  if (value.kind === "tensor") return arrayClass(value, context);
  const kind = value.kind === "set" && value.isFrozen ? "frozenset" : value.kind;
  return value.kind === "class" ? typeOfClass(value, context) : (ownClassOf(value) ?? kindClasses.get(kind));
}

function makeType(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  return (value && typeOf(value, context)) ?? lost(value ?? NONE, "type()");
}

const asFunction = (value: Value | undefined, change: (fn: FunctionValue) => Value): Value =>
  value?.kind === "function" ? change(value) : (value ?? NONE);

/** The text that an object's own `__str__` makes of it; undefined for whatever has none. */
export function writtenBy(value: Value, site: Span, context: Context): StrValue | undefined {
  const method = value.kind === "object" ? specialMethod(value, "str", context) : undefined;
  const made = method && context.call(method, argumentsOf(site, []));
  return made?.kind === "str" ? made : undefined;
}

const constructors: Readonly<Record<string, (args: Arguments, context: Context) => Value>> = {
  int: makeInt,
  float: makeFloat,
  str: (args, context) => {
    const value = argument(args, 0);
    const written = value && writtenBy(value, args.site, context);
    return written ?? str(value ? textOf(value) : "");
  },
  bool: (args, context) => {
    const value = argument(args, 0);
    const truth = value ? truthOf(value, context) : false;
    return truth === undefined ? { ...lost(value ?? NONE, "bool()"), isScalar: true } : bool(truth);
  },
  list: makeList,
  tuple: makeTuple,
  set: makeSet,
  frozenset: (args, context) => {
    const made = makeSet(args, context);
    return made.kind === "set" ? { ...made, isFrozen: true } : made;
  },
  dict: makeDict,
  range: makeRange,
  slice: makeSlice,
  type: makeType,
  bytes: (args, context) => {
    const source = argument(args, 0, "source");
    const isListed = source?.kind === "list" || source?.kind === "tuple" || source?.kind === "range";
    return makeBytes(args, isListed ? itemsOf(source, context) : undefined);
  },
  bytearray: () => ({ kind: "bytes" }),
  complex: () => unknown("not-supported", "complex numbers"),
  property: (args) => {
    const get = argument(args, 0, "fget");
    const set = argument(args, 1, "fset");
    return asFunction(get, (fn) => ({
      kind: "property",
      get: fn,
      set: set?.kind === "function" ? set : undefined,
    }));
  },
  staticmethod: (args) => asFunction(argument(args, 0), (fn) => ({ ...fn, binding: "static" })),
  classmethod: (args) => asFunction(argument(args, 0), (fn) => ({ ...fn, binding: "class" })),
};

/** `dict.fromkeys(keys, value)`. */
const fromKeys: FunctionValue = {
  kind: "function",
  name: "fromkeys",
  canonical: "builtins.dict.fromkeys",
  binding: "static",
  call: (args, context) => {
    const keys = itemsOf(argument(args, 0) ?? NONE, context);
    const value = argument(args, 1) ?? NONE;
    const pairs = keys?.map((key) => tuple([key, value]));
    return makeDict(argumentsOf(args.site, [pairs ? list(pairs) : unknown("data", "keys")]), context);
  },
};

/** What instances of the program's own classes have that derive from one of these. */
const containers = {
  dict: {
    methods: containerMethods(
      "get keys values items copy update pop popitem setdefault clear".split(" "),
      makeDict,
    ),
    initialise: initialiseContent(() => ({ kind: "dict", entries: new Map() })),
  },
  list: {
    methods: containerMethods(
      "append extend insert pop remove reverse sort clear index count copy".split(" "),
      makeList,
    ),
    initialise: initialiseContent(() => ({ kind: "list", items: [] })),
  },
};

/** `object.__setattr__(self, name, value)`, which no layer notices: it is not tracked. */
const setOnObject: Method = ({ positional: [target, name, value], site }, context) => {
  if (target?.kind !== "object" || !name || !value) return NONE;
  if (name.kind === "str" && name.value !== undefined) context.setUnnoticed(target, name.value, value, site);
  else context.setSomeAttribute(target, name, value);
  return NONE;
};

const classes = new Map<string, ClassValue>([
  ["object", libraryClass("builtins.object", [], { methods: { __setattr__: setOnObject } })],
]);
for (const [name, construct] of Object.entries(constructors)) {
  const attributes: [string, Value][] = name === "dict" ? [["fromkeys", fromKeys]] : [];
  const derived = lookup(containers, name);
  classes.set(name, libraryClass(`builtins.${name}`, [], { construct, attributes, ...derived }));
}

const kindClasses = new Map(
  (
    ["int", "float", "str", "bool", "list", "tuple", "set", "frozenset", "dict", "range", "slice"] as const
  ).map((kind) => [kind as string, classes.get(kind)]),
);

export const typeClasses: readonly (readonly [string, () => Value])[] = [...classes].map(
  ([name, type]) => [`builtins.${name}`, () => type] as const,
);

/** A built-in type as the bases of another class. */
export const builtinBase = (name: keyof typeof constructors): readonly ClassValue[] => {
  const type = classes.get(name);
  return type ? [type] : [];
};
