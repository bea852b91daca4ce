/** `inspect`: what a function takes, and what kind of thing a value is. */
import { abstractMethodsOf } from "./abc";
import { argument } from "../../callables/arguments";
import { libraryClass } from "../../library-class";
import {
  type Arguments,
  type ClassValue,
  type FunctionValue,
  type Value,
  bool,
  dictOf,
  libraryFunction,
  str,
  unknown,
} from "../../../values/value";

// Defaults, kinds and annotations are not read, and nothing is said of them.
const open = (detail: string): ClassValue =>
  libraryClass(detail, [], { openBase: { code: "not-supported", detail } });
const signatureClass = open("inspect.Signature");
const parameterClass = open("inspect.Parameter");

/** What stands at the end of `__wrapped__`; undefined where that leads back to where it was, which Python refuses. */
function unwrapped(value: Value): Value | undefined {
  const seen = new Set<Value>();
  let inner = value;
  while (inner.kind === "function") {
    if (seen.has(inner)) return undefined;
    seen.add(inner);
    const next = inner.attributes?.get("__wrapped__");
    if (!next) return inner;
    inner = next;
  }
  return inner;
}

/** The function that a call of the value runs first, where it is the program's own. */
function runs(value: Value | undefined): FunctionValue | undefined {
  if (value?.kind === "function") {
    const inner = unwrapped(value);
    if (inner?.kind !== "function") return runs(inner);
    return inner.decorated ? undefined : inner;
  }
  if (value?.kind !== "class" || !value.definedAt) return undefined;
  const init = value.mro.find((type) => type.attributes.has("__init__"))?.attributes.get("__init__");
  return init?.kind === "function" && init.definedAt && !init.decorated
    ? { ...init, self: value }
    : undefined;
}

/** `signature(f)`: its parameters by name, in order. */
function signature(args: Arguments): Value {
  const fn = runs(argument(args, 0, "obj"));
  if (!fn?.parameters) return unknown("not-supported", "inspect.signature");
  const names = fn.parameters.slice(fn.self === undefined ? 0 : 1).map((name) => name.replace(/^\*+/, ""));
  const made = (type: ClassValue, name: string, value: Value): Value => ({
    kind: "object",
    class: type,
    attributes: new Map([[name, value]]),
    constructed: args.site,
  });
  const parameters = names.map((name) => [name, made(parameterClass, "name", str(name))] as const);
  return made(signatureClass, "parameters", dictOf(parameters));
}

/** A question about one value; nobody knows the answer for a value that is not known. */
const asks =
  (name: string, question: (value: Value) => boolean) =>
  (args: Arguments): Value => {
    const value = argument(args, 0, "object");
    return value === undefined || value.kind === "unknown"
      ? unknown("not-supported", `inspect.${name}`)
      : bool(question(value));
  };

/** `isabstract(object)`: whether it is a class that has yet to define methods. */
function isAbstract(args: Arguments): Value {
  const value = argument(args, 0, "object");
  const left = value?.kind === "class" ? abstractMethodsOf(value) : [];
  return value === undefined || value.kind === "unknown" || !left
    ? unknown("not-supported", "inspect.isabstract")
    : bool(left.length > 0);
}

const functions: Readonly<Record<string, (args: Arguments) => Value>> = {
  signature,
  isabstract: isAbstract,
  isclass: asks("isclass", (value) => value.kind === "class"),
  // What a library made may be written in C or bound to a module, so only the program's own are told apart.
  isfunction: asks("isfunction", (value) => value.kind === "function" && value.self === undefined),
  ismodule: asks("ismodule", (value) => value.kind === "module"),
};

export const inspectFunctions: readonly (readonly [string, () => Value])[] = Object.entries(functions).map(
  ([name, call]) => [`inspect.${name}`, () => libraryFunction(`inspect.${name}`, call)] as const,
);
