/** `functools`: partial application and decorators that change no result. */
import { given } from "../arguments";
import { itemsOf } from "../iteration";
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

/** `partial(f, *args, **keywords)`. */
function partial(args: Arguments): Value {
  const [fn, ...first] = args.positional;
  if (!fn) return unknown("not-supported", "functools.partial");
  const result: FunctionValue = {
    kind: "function",
    name: "partial",
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
    attributes: new Map([["func", fn]]),
  };
  return result;
}

/** A decorator that gives its function back, with or without arguments of its own. */
function passThrough(args: Arguments): Value {
  const [fn] = args.positional;
  if (fn?.kind === "function" || fn?.kind === "class") return fn;
  return libraryFunction("functools.decorator", (inner) => given(inner, 0) ?? NONE);
}

/** `wraps(f)`: the wrapper does what it does, under the name and with the attributes of `f`. */
function wraps({ positional: [wrapped] }: Arguments): Value {
  return libraryFunction("functools.decorator", (inner) => {
    const wrapper = given(inner, 0) ?? NONE;
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

/** `cached_property(f)` reads as a property does. */
function cachedProperty(args: Arguments): Value {
  const [fn] = args.positional;
  return fn?.kind === "function" ? { kind: "property", get: fn } : (fn ?? NONE);
}

const functions: Readonly<Record<string, (args: Arguments, context: Context) => Value>> = {
  partial,
  wraps,
  reduce,
  lru_cache: passThrough,
  cache: passThrough,
  singledispatch: passThrough,
  total_ordering: passThrough,
  cached_property: cachedProperty,
};

export const functoolsFunctions: readonly (readonly [string, () => Value])[] = Object.entries(functions).map(
  ([name, call]) => [`functools.${name}`, () => libraryFunction(`functools.${name}`, call)] as const,
);
