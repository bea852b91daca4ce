/** `fit(x)` and `split(x)` of what learns from labels, or looks at them, and has no default for them. */
import type { EstimatorMethod } from "./estimator-method";
import { argument } from "../callables/arguments";
import type { Remedy } from "../../values/records/finding";
import { type Arguments, unknown } from "../../values/value";

/** The labels that go with the data by their names. */
const labelsBehind = ({ site }: Arguments): readonly Remedy[] => [{ kind: "giveLabels", call: site }];

/** Refuses a call that leaves the labels out, as Python does. */
export const wantingLabels =
  (
    method: string,
    run: EstimatorMethod,
    remedies: (args: Arguments) => readonly Remedy[] = labelsBehind,
  ): EstimatorMethod =>
  (self, args, context) => {
    const hasData = argument(args, 0, "X") !== undefined;
    if (args.rest || !hasData || argument(args, 1, "y")) return run(self, args, context);
    context.report({
      code: "missing-argument",
      severity: "error",
      span: args.site,
      facts: { layer: `${self.class.name}.${method}`, argument: "y" },
      // A method is named after the class that defines it.
      kerasSays: `TypeError: ….${method}() missing 1 required positional argument: 'y'`,
      raisedBy: "scikit-learn",
      remedies: remedies(args),
    });
    return unknown("already-reported");
  };
