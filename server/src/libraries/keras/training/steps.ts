/** Counts of steps that are no whole numbers. */
import { pythonText } from "../arguments";
import type { Context } from "../../../values/context";
import type { Arguments } from "../../../values/value";

/** Refuses a count of steps that a division made a float, of which Keras 3 makes a `range`. */
export function refuseFloatSteps(args: Arguments, context: Context): void {
  const steps = args.keywords.get("steps_per_epoch");
  if (context.keras === 2 || steps?.kind !== "float") return;
  const span = args.keywordSpans.get("steps_per_epoch") ?? args.site;
  context.report({
    code: "wrong-argument-type",
    severity: "error",
    span,
    facts: { argument: "steps_per_epoch", expected: "an integer", given: pythonText(steps) },
    pythonSays: "TypeError: 'float' object cannot be interpreted as an integer",
    remedies: [{ kind: "wrapText", span, before: "max(1, int(", after: "))", preferred: true }],
  });
}
