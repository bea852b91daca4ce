/** Methods that only arrays have, asked of something that is not known. */
import { isForeign } from "../foreign-names";
import type { Machine } from "../../machine";
import { labelledArray, tensorAttribute } from "../../../libraries/tensor-functions";
import { nameOf } from "../../../values/dimensions/symbols";
import { type Arguments, type UnknownValue, type Value, unknown } from "../../../values/value";

/** Methods that arrays and tensors have, and no table of data or other thing that programs read in. */
const onlyOfArrays: ReadonlySet<string> = new Set(["reshape", "flatten", "ravel"]);

/**
 * What is no argument of such a method, so that the function is one of a module that is not known: `tree.flatten(x)` and
 * `self.backend.reshape(x, shape)`. A parameter of the function itself is most likely no module.
 */
function isOfModule(
  m: Machine,
  owner: UnknownValue,
  name: string,
  { positional, keywords }: Arguments,
): boolean {
  const [first, second] = positional;
  if (!first) return false;
  if (keywords.has("shape")) return true;
  if (name !== "reshape") return first.kind !== "str";
  // An array takes lengths, or all of them in one.
  if (positional.length === 2 && (second?.kind === "list" || second?.kind === "tuple")) return true;
  if (positional.length === 2 && first.kind === "unknown" && second?.kind === "unknown")
    return nameOf(owner) === undefined || isForeign(m, owner);
  return !["int", "tuple", "list", "unknown"].includes(first.kind);
}

/** A method of arrays of something that is most likely one. */
export function methodOfArray(m: Machine, value: UnknownValue, name: string): Value | undefined {
  if (!onlyOfArrays.has(name)) return undefined;
  const method = tensorAttribute(labelledArray(value), name, m.context);
  if (method?.kind !== "function") return method;
  return {
    ...method,
    captured: [method],
    call: (args, context) =>
      isOfModule(m, value, name, args) ? unknown(value.reason) : method.call(args, context),
  };
}
