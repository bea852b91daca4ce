/** That an optimizer is given variables which it was not built with. */
import type { Context } from "../../../values/context";
import { OTHERS } from "../../../values/names/marks";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import { followedState } from "../../../values/native-state";
import { ESCAPED, type ObjectValue, type Value } from "../../../values/value";

/** Who has an optimizer may build it. */
const state = followedState("optimizer");

/** Makes an optimizer one of which it is noted that unseen code has it. */
export function followOptimizer(optimizer: Value | undefined, { heap }: Context): void {
  if (optimizer?.kind === "object" && optimizer.native === undefined) heap.write(optimizer, "native", state);
}

/** Says nothing of an optimizer that code which nobody sees was given, and may have built for other variables, too. */
export function tellForeign(
  optimizer: ObjectValue,
  span: Span,
  remedies: readonly Remedy[],
  context: Context,
): void {
  const { attributes } = optimizer;
  if (attributes.has(ESCAPED) || attributes.has(OTHERS)) return;
  context.report({
    code: "optimizer-of-another-model",
    severity: "error",
    span,
    facts: { optimizer: optimizer.class.name },
    kerasSays: "ValueError: Unknown variable:",
    remedies,
    related: [{ span: optimizer.constructed, message: "problem.optimizer.place" }],
  });
}
