/** `os.environ` and `os.getenv`: what the program set itself, and the defaults that it names for all else. */
import { given, textArgument } from "../arguments";
import { libraryClass, type Method } from "../../library-class";
import { makeDict } from "../type-classes";
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

const keyOf = (name: string): string => `os.environ ${name}`;

/** What the program itself set an environment variable to, so far; undefined where it did not. */
export const environmentVariable = (name: string, context: Context): Value | undefined =>
  context.settings.get(keyOf(name));

function write(name: string, value: Value, context: Context): void {
  context.heap.set(context.settings, keyOf(name), value);
}

/**
 * A variable that the program did not set has the default that the program names, as parameters that nobody gives
 * have theirs: that is how the program runs for whoever does not set it. Without a default it can be anything.
 */
function read(args: Arguments, context: Context): Value {
  const name = textArgument(args, 0, "key");
  const fallback = given(args, 1, "default");
  if (name === undefined) return unknown("data", "an environment variable");
  const own = context.settings.get(keyOf(name));
  if (own) return own;
  if (!fallback || fallback.kind === "none") return unknown("data", `the environment variable ${name}`);
  context.assumeDefault();
  return fallback;
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
    if (name !== undefined) write(name, given(args, 1) ?? NONE, context);
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
    const before = name === undefined ? undefined : context.settings.get(keyOf(name));
    if (before) return before;
    const value = given(args, 1) ?? NONE;
    if (name !== undefined) write(name, value, context);
    return value;
  },
  update: (args, context) => {
    const added = makeDict(args, context);
    if (added.kind !== "dict") return NONE;
    for (const { key, value } of added.entries?.values() ?? [])
      if (key.kind === "str" && key.value !== undefined) write(key.value, value, context);
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
  constructed: { file: "", start: 0, end: 0 },
};

export const environmentNames: readonly (readonly [string, () => Value])[] = [
  ["os.environ", () => environment],
  ["os.getenv", () => libraryFunction("os.getenv", read)],
];
