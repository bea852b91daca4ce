/** Models that are trained or evaluated without having been compiled. */
import { isCompiled } from "./losses/compiled";
import { likelyLoss } from "./losses/likely-loss";
import { argument } from "../../callables/arguments";
import { hasUnseenBase, isUserCode, methodOf } from "../../callables/class-members";
import type { Context } from "../../../values/context";
import { type Arguments, ESCAPED, type ObjectValue } from "../../../values/value";

/** Refuses a model that is certain not to be compiled. */
export function refuseUncompiled(
  model: ObjectValue,
  args: Arguments,
  method: string,
  context: Context,
): void {
  // A method that nobody calls does not see where the model was compiled; code of the user's may do as it likes.
  if (context.keras === 2 || context.openWorld || model.attributes.has(ESCAPED)) return;
  if (isCompiled(model) !== false) return;
  if (["compile", method].some((name) => isUserCode(methodOf(model.class, name)))) return;
  if (hasUnseenBase(model.class)) return;
  context.report({
    code: "not-compiled",
    severity: "error",
    span: args.site,
    facts: { method },
    kerasSays: "ValueError: You must call `compile()` before using the model.",
    remedies: [
      {
        kind: "callBefore",
        call: args.site,
        method: "compile",
        given: `optimizer="adam", loss="${likelyLoss(model, argument(args, 1, "y"))}"`,
      },
    ],
  });
}
