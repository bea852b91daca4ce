/** `weakref`: what is referred to is taken to live on, as it does in every program that asks for it. */
import { libraryClass } from "../../library-class";
import { argument } from "../../callables/arguments";
import { makeDict } from "../containers/make-dict";
import { builtinBase } from "../type-classes";
import { type Arguments, type FunctionValue, NONE, type Value, libraryFunction } from "../../../values/value";

/** `ref(thing)`: a call gives the thing. */
function ref(args: Arguments): Value {
  const thing = argument(args, 0) ?? NONE;
  const reference: FunctionValue = {
    kind: "function",
    name: "ref",
    binding: "static",
    captured: [thing],
    call: () => thing,
  };
  return reference;
}

/** `proxy(thing)` does what the thing does. */
const proxy = (args: Arguments): Value => argument(args, 0) ?? NONE;

export const weakrefNames: readonly (readonly [string, () => Value])[] = [
  ["weakref.ref", () => libraryFunction("weakref.ref", ref)],
  ["weakref.WeakMethod", () => libraryFunction("weakref.WeakMethod", ref)],
  ["weakref.proxy", () => libraryFunction("weakref.proxy", proxy)],
  ...["WeakValueDictionary", "WeakKeyDictionary"].map(
    (name) =>
      [
        `weakref.${name}`,
        () => libraryClass(`weakref.${name}`, builtinBase("dict"), { construct: makeDict }),
      ] as const,
  ),
];
