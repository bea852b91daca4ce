/** `tf.custom_gradient`: a function that gives its result and the function of its gradient is called for the result alone. */
import { fn } from "../keras/parts/entries";
import type { Entry } from "../callables/entries";
import { argument } from "../callables/arguments";
import { mapLeaves } from "../keras/engine/structure";
import { type Arguments, type Value, unknown } from "../../values/value";

/** Of `(result, gradient)` the result; with variables the second item is a pair, and the first is the same. */
function resultOf(value: Value): Value {
  if (value.kind === "unknown") return value;
  const items = value.kind === "tuple" || value.kind === "list" ? value.items : undefined;
  const [result = unknown("not-supported", "what a function with a gradient of its own gives")] = items ?? [];
  // Its own gradient goes through what has none, as a rounding that is learned through.
  return mapLeaves(result, (leaf) =>
    leaf.kind === "tensor" && leaf.hasNoGradient ? { ...leaf, hasNoGradient: undefined } : leaf,
  );
}

function withoutGradient(args: Arguments): Value {
  const f = argument(args, 0, "f");
  if (f?.kind !== "function") return f ?? unknown("not-supported", "custom_gradient");
  return {
    kind: "function",
    name: f.name,
    binding: f.binding,
    captured: [f],
    call: (given, context) => resultOf(context.call(f, given)),
  };
}

export const customGradientEntries: readonly Entry[] = [
  fn("tensorflow.custom_gradient", withoutGradient),
  fn("keras.ops.custom_gradient", withoutGradient),
];
