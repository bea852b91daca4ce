/** `functools`: partial application and decorators that change no result. */
import { lruCache } from "./kept-results";
import { singleDispatch } from "./single-dispatch";
import { argument } from "../../callables/arguments";
import { itemsOf } from "../iteration/iteration";
import { libraryClass } from "../../library-class";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  type FunctionValue,
  NONE,
  type Value,
  argumentsOf,
  libraryFunction,
  str,
  unknown,
} from "../../../values/value";

const PARTIAL = "functools.partial";

/**
 * The parameters that are left once the first ones are given. What is given by name can still be given otherwise
 * later, so `inspect.signature` keeps it.
 */
function left(fn: Value, count: number): readonly string[] | undefined {
  if (fn.kind !== "function" || fn.self !== undefined) return undefined;
  const stars = fn.parameters?.findIndex((name) => name.startsWith("*")) ?? -1;
  return fn.parameters?.slice(stars < 0 ? count : Math.min(stars, count));
}

/** `partial(f, *args, **keywords)`. */
function partial(args: Arguments): Value {
  const [fn, ...first] = args.positional;
  if (!fn) return unknown("not-supported", PARTIAL);
  const result: FunctionValue = {
    kind: "function",
    name: PARTIAL,
    binding: "static",
    captured: [args],
    call: (later, context) =>
      context.call(fn, {
        ...later,
        positional: [...first, ...later.positional],
        positionalSpans: [...args.positionalSpans.slice(1), ...later.positionalSpans],
        keywords: new Map([...args.keywords, ...later.keywords]),
        keywordSpans: new Map([...args.keywordSpans, ...later.keywordSpans]),
        rest: args.rest ?? later.rest,
      }),
    parameters: left(fn, first.length),
    attributes: new Map([["func", fn]]),
  };
  return result;
}

/** `partialmethod(f, *args, **keywords)` in a class: the instance comes first, then what is given already. */
function partialMethod(args: Arguments): Value {
  const [fn, ...first] = args.positional;
  if (!fn) return unknown("not-supported", "functools.partialmethod");
  return {
    kind: "function",
    name: "functools.partialmethod",
    binding: "instance",
    captured: [args],
    call: (later, context) => {
      const [self, ...others] = later.positional;
      return context.call(fn, {
        ...later,
        positional: [...(self ? [self] : []), ...first, ...others],
        positionalSpans: [
          ...later.positionalSpans.slice(0, 1),
          ...args.positionalSpans.slice(1),
          ...later.positionalSpans.slice(1),
        ],
        keywords: new Map([...args.keywords, ...later.keywords]),
        keywordSpans: new Map([...args.keywordSpans, ...later.keywordSpans]),
        rest: args.rest ?? later.rest,
      });
    },
  };
}

/** A decorator that gives its function back, with or without arguments of its own. */
function passThrough(args: Arguments): Value {
  const [fn] = args.positional;
  if (fn?.kind === "function" || fn?.kind === "class") return fn;
  return libraryFunction("functools.decorator", (inner) => argument(inner, 0) ?? NONE);
}

/** `wraps(f)`: the wrapper does what it does, under the name and with the attributes of `f`. */
function wraps({ positional: [wrapped] }: Arguments): Value {
  return libraryFunction("functools.decorator", (inner) => {
    const wrapper = argument(inner, 0) ?? NONE;
    if (wrapper.kind !== "function" || (wrapped?.kind !== "function" && wrapped?.kind !== "class"))
      return wrapper;
    const own = wrapped.kind === "function" ? (wrapped.attributes ?? []) : [];
    const attributes = new Map<string, Value>([
      ...(wrapper.attributes ?? []),
      ["__name__", str(wrapped.name)],
      ["__qualname__", str(wrapped.name)],
      ...own,
      ["__wrapped__", wrapped],
    ]);
    return { ...wrapper, attributes };
  });
}

function reduce(args: Arguments, context: Context): Value {
  const [fn, iterable, initial] = args.positional;
  const items = iterable && itemsOf(iterable, context);
  if (!fn || !items)
    return unknown(
      iterable?.kind === "unknown" ? iterable.reason : { code: "not-supported", detail: "functools.reduce" },
    );
  const [first, ...rest] = initial ? [initial, ...items] : items;
  return rest.reduce((a, b) => context.call(fn, argumentsOf(args.site, [a, b])), first ?? NONE);
}

/** `cached_property(f)` is a property that runs once for an instance, which keeps what it gave under its name. */
function cachedProperty(args: Arguments): Value {
  const [fn] = args.positional;
  if (fn?.kind !== "function") return fn ?? NONE;
  const { name } = fn;
  const keep = (self: Value | undefined, value: Value, context: Context): void => {
    if (self?.kind === "object") context.heap.set(self.attributes, name, value);
  };
  const get: FunctionValue = {
    kind: "function",
    name,
    binding: "instance",
    captured: [fn],
    call: (given1, context) => {
      const [self] = given1.positional;
      const kept = self?.kind === "object" ? self.attributes.get(name) : undefined;
      if (kept) return kept;
      const value = context.call(fn, given1);
      keep(self, value, context);
      return value;
    },
  };
  const set: FunctionValue = {
    ...get,
    call: ({ positional: [self, value = NONE] }, context) => {
      keep(self, value, context);
      return NONE;
    },
  };
  return { kind: "property", get, set };
}

const functions: Readonly<Record<string, (args: Arguments, context: Context) => Value>> = {
  wraps,
  partialmethod: partialMethod,
  reduce,
  lru_cache: lruCache,
  cache: lruCache,
  singledispatch: singleDispatch(0),
  singledispatchmethod: singleDispatch(1),
  total_ordering: passThrough,
  cached_property: cachedProperty,
};

const partialClass = libraryClass(PARTIAL, [], { construct: partial });

export const functoolsNames: readonly (readonly [string, () => Value])[] = [
  [PARTIAL, () => partialClass],
  ...Object.entries(functions).map(
    ([name, call]) => [`functools.${name}`, () => libraryFunction(`functools.${name}`, call)] as const,
  ),
];
