/** `collections`: ordered and default dicts, named tuples, counters and deques. */
import { argument, integerArgument } from "../../callables/arguments";
import { mappingOf } from "../containers/container-classes";
import { COUNTER_MISSING } from "../containers/counters";
import { libraryClass } from "../../library-class";
import { itemsOf } from "../iteration/iteration";
import { makeDict } from "../containers/make-dict";
import { builtinBase } from "../type-classes";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import { putEntry } from "../../../values/first-keys";
import { hashKey } from "../../../values/hash-key";
import {
  type Arguments,
  type ClassValue,
  type DictEntry,
  NONE,
  type TupleValue,
  type Value,
  int,
  libraryFunction,
  str,
  tuple,
  unknown,
} from "../../../values/value";

/** `namedtuple('Point', 'x y')`: a class whose calls give tuples with fields. */
function namedTuple(args: Arguments, context: Context): Value {
  const [name, given1] = args.positional;
  const names =
    given1?.kind === "str"
      ? given1.value?.split(/[\s,]+/).filter(Boolean)
      : itemsOf(given1 ?? NONE, context)?.map((item) => knownText(item));
  if (name?.kind !== "str" || name.value === undefined || !names?.every((field) => field !== undefined))
    return unknown("not-supported", "namedtuple");
  const defaults = itemsOf(args.keywords.get("defaults") ?? NONE, context) ?? [];
  const make = (type: ClassValue, values: Arguments): TupleValue => ({
    kind: "tuple",
    fields: names,
    class: type,
    items: names.map(
      (field, i) =>
        values.positional[i] ??
        values.keywords.get(field) ??
        defaults[i - (names.length - defaults.length)] ??
        unknown(values.rest?.reason ?? { code: "not-supported", detail: `missing field ${field}` }),
    ),
  });
  // A subclass makes itself through this: `super().__new__(cls, …)`, or by being called.
  const create = libraryFunction(`${name.value}.__new__`, (values) => {
    const [of, ...positional] = values.positional;
    return make(of?.kind === "class" ? of : type, { ...values, positional });
  });
  const type: ClassValue = libraryClass(name.value, [], {
    captured: defaults,
    construct: (values) => make(type, values),
    attributes: [
      ["__new__", create],
      ["_fields", tuple(names.map((field) => str(field)))],
      ["__match_args__", tuple(names.map((field) => str(field)))],
    ],
  });
  return type;
}

/** `defaultdict(factory, …)`: a missing key reads as what the factory makes. */
function defaultDict(args: Arguments, context: Context): Value {
  const factory = argument(args, 0);
  const dict = makeDict({ ...args, positional: args.positional.slice(1) }, context);
  return dict.kind === "dict" && factory ? { ...dict, factory } : dict;
}

function deque(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  const items = value ? itemsOf(value, context) : [];
  const most = argument(args, 1, "maxlen") ?? NONE;
  if (most.kind === "none") return { kind: "list", items, isDeque: true };
  const limit = integerArgument(args, 1, "maxlen");
  return limit === undefined
    ? { kind: "list", items: undefined, isDeque: true }
    : { kind: "list", items: items?.slice(Math.max(0, items.length - limit)), limit, isDeque: true };
}

/** Whether a mapping gives something for every key that is asked of it. */
const answersAll = (value: Value): boolean =>
  value.kind === "dict"
    ? value.factory !== undefined
    : value.kind === "object" && value.class.mro.some(({ attributes }) => attributes.has("__missing__"));

/**
 * `ChainMap(first, …)`: of dicts that hold a key, the first counts. Later changes of the dicts are not seen, nor what one
 * of them makes for a key that it lacks.
 */
function chainMap(args: Arguments): Value {
  const entries = new Map<string, DictEntry>();
  for (const value of args.positional.toReversed()) {
    const dict = answersAll(value) ? undefined : mappingOf(value)?.entries;
    if (!dict) return { kind: "dict", entries: undefined, why: { code: "data", detail: "ChainMap" } };
    for (const [key, entry] of dict) entries.set(key, entry);
  }
  return { kind: "dict", entries };
}

/** `Counter(items)`: how often each occurs. */
function counter(args: Arguments, context: Context): Value {
  const items = itemsOf(argument(args, 0) ?? tuple([]), context);
  const entries = new Map<string, DictEntry>();
  for (const item of items ?? []) {
    const key = hashKey(item);
    const before = key === undefined ? undefined : (entries.get(key)?.value ?? int(0));
    if (key === undefined || before?.kind !== "int" || before.dim.kind !== "known")
      return { kind: "dict", entries: undefined, why: { code: "data", detail: "Counter" } };
    putEntry(entries, key, { key: item, value: int(before.dim.value + 1) });
  }
  const factory = libraryFunction(COUNTER_MISSING, () => int(0));
  return { kind: "dict", entries: items && args.keywords.size === 0 ? entries : undefined, factory };
}

export const collectionsNames: readonly (readonly [string, () => Value])[] = [
  [
    "collections.OrderedDict",
    () => libraryClass("collections.OrderedDict", builtinBase("dict"), { construct: makeDict }),
  ],
  ["collections.defaultdict", () => libraryClass("collections.defaultdict", [], { construct: defaultDict })],
  ["collections.ChainMap", () => libraryFunction("collections.ChainMap", chainMap)],
  ["collections.UserDict", () => libraryClass("collections.UserDict", builtinBase("dict"))],
  ["collections.UserList", () => libraryClass("collections.UserList", builtinBase("list"))],
  ["collections.deque", () => libraryClass("collections.deque", [], { construct: deque })],
  [
    "collections.Counter",
    () =>
      libraryClass("collections.Counter", [], {
        construct: counter,
      }),
  ],
  ["collections.namedtuple", () => libraryFunction("collections.namedtuple", namedTuple)],
];
