/** `six`: Python 2's names, which older model code imports, are Python 3's. */
import { argument } from "../../callables/arguments";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  type Value,
  argumentsOf,
  libraryFunction,
  tuple,
  unknown,
} from "../../../values/value";
import { libraryClass } from "../../library-class";
import { typeClasses } from "../type-classes";
import { lookup } from "../../../values/names/lookup";

const types = new Map(typeClasses);
const typeNamed = (name: string): Value => types.get(`builtins.${name}`)?.() ?? unknown("not-modelled", name);

/** Names of `six.moves` that are built-in functions today. */
const moved = ["range", "xrange", "zip", "map", "filter", "input", "reduce"];
const today: Readonly<Record<string, string>> = { xrange: "range", reduce: "functools.reduce" };

const builtinOf = (name: string): string => {
  const now = lookup(today, name) ?? name;
  return now.includes(".") ? now : `builtins.${now}`;
};

const callOf =
  (canonical: string) =>
  (args: Arguments, context: Context): Value =>
    context.call(context.library(canonical), args);

const viaMethod =
  (method: string) =>
  (args: Arguments, context: Context): Value => {
    const bound = context.attribute(argument(args, 0) ?? unknown("not-supported", method), method);
    return bound ? context.call(bound, argumentsOf(args.site, [])) : unknown("not-supported", method);
  };

export const sixNames: readonly (readonly [string, () => Value])[] = [
  ["six.string_types", () => tuple([typeNamed("str")])],
  ["six.integer_types", () => tuple([typeNamed("int")])],
  ["six.text_type", () => typeNamed("str")],
  ["six.binary_type", () => typeNamed("bytes")],
  ["six.PY2", () => ({ kind: "bool", value: false })],
  ["six.PY3", () => ({ kind: "bool", value: true })],
  ...["keys", "values", "items"].map(
    (method) => [`six.iter${method}`, () => libraryFunction(`six.iter${method}`, viaMethod(method))] as const,
  ),
  ...moved.map(
    (name) =>
      [`six.moves.${name}`, () => libraryFunction(`six.moves.${name}`, callOf(builtinOf(name)))] as const,
  ),
  [
    "six.with_metaclass",
    () =>
      libraryFunction("six.with_metaclass", (args) => args.positional[1] ?? libraryClass("builtins.object")),
  ],
  [
    "six.add_metaclass",
    () =>
      libraryFunction("six.add_metaclass", () =>
        libraryFunction(
          "six.decorator",
          (inner) => argument(inner, 0) ?? unknown("not-supported", "six.add_metaclass"),
        ),
      ),
  ],
];
