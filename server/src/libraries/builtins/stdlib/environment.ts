/** `os.environ` and `os.getenv`: what the program set itself, and the defaults that it names for all else. */
import { argument, textArgument } from "../../callables/arguments";
import { libraryClass, type Method } from "../../library-class";
import { makeDict } from "../containers/make-dict";
import { asDefault } from "../../../values/dimensions/defaults-of-environment";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  NONE,
  type ObjectValue,
  type Value,
  bool,
  libraryFunction,
  str,
  unknown,
} from "../../../values/value";
import { NOWHERE } from "../../../values/records/span";

const keyOf = (name: string): string => `os.environ ${name}`;

/** Set once the program has set a variable whose name nobody knows, which may be any. */
const ANY = "os.environ";

/** What the program itself set an environment variable to, so far; undefined where it certainly did not. */
export const environmentVariable = (name: string, context: Context): Value | undefined =>
  context.settings.get(keyOf(name)) ?? context.settings.get(ANY);

function write(name: string, value: Value, context: Context): void {
  context.heap.set(context.settings, keyOf(name), value);
}

/** Any variable may have been set, one that the program set before included. */
function writeAny(context: Context): void {
  const value = unknown("data", "an environment variable");
  for (const key of [...context.settings.keys()])
    if (key.startsWith(keyOf(""))) context.heap.set(context.settings, key, value);
  context.heap.set(context.settings, ANY, value);
}

/**
 * A variable that the program did not set has the default that the program names, as parameters that nobody gives
 * have theirs: that is how the program runs for whoever does not set it. Without a default it can be anything.
 */
function read(args: Arguments, context: Context): Value {
  const name = textArgument(args, 0, "key");
  const fallback = argument(args, 1, "default");
  if (name === undefined) return unknown("data", "an environment variable");
  const own = environmentVariable(name, context);
  if (own) return own;
  if (!fallback || fallback.kind === "none") return unknown("data", `the environment variable ${name}`);
  context.assumeVariable();
  return asDefault(fallback);
}

/** Drops the instance that a method is called on. */
const onEnvironment =
  (method: Method): Method =>
  (args, context) =>
    method(
      { ...args, positional: args.positional.slice(1), positionalSpans: args.positionalSpans.slice(1) },
      context,
    );

const methods: Readonly<Record<string, Method>> = {
  get: read,
  __getitem__: (args, context) => {
    const value = read({ ...args, positional: args.positional.slice(0, 1) }, context);
    return value.kind === "unknown" ? str(undefined) : value;
  },
  __setitem__: (args, context) => {
    const name = textArgument(args, 0);
    if (name === undefined) writeAny(context);
    else write(name, argument(args, 1) ?? NONE, context);
    return NONE;
  },
  __contains__: (args, context) => {
    const name = textArgument(args, 0);
    return name !== undefined && context.settings.has(keyOf(name))
      ? bool(true)
      : unknown("data", "an environment variable");
  },
  setdefault: (args, context) => {
    const name = textArgument(args, 0);
    const before = name === undefined ? undefined : environmentVariable(name, context);
    if (before) return before;
    const value = argument(args, 1) ?? NONE;
    if (name === undefined) writeAny(context);
    else write(name, value, context);
    return value;
  },
  update: (args, context) => {
    const added = makeDict(args, context);
    const entries = added.kind === "dict" ? added.entries : undefined;
    if (!entries) writeAny(context);
    for (const { key, value } of entries?.values() ?? [])
      if (key.kind === "str" && key.value !== undefined) write(key.value, value, context);
      else writeAny(context);
    return NONE;
  },
};

const environment: ObjectValue = {
  kind: "object",
  class: libraryClass("os._Environ", [], {
    methods: Object.fromEntries(
      Object.entries(methods).map(([name, method]) => [name, onEnvironment(method)] as const),
    ),
    openBase: { code: "data", detail: "os.environ" },
  }),
  attributes: new Map(),
  constructed: NOWHERE,
};

export const environmentNames: readonly (readonly [string, () => Value])[] = [
  ["os.environ", () => environment],
  ["os.getenv", () => libraryFunction("os.getenv", read)],
];
