/** Keywords and methods of training that Keras 3 no longer has, after `keras/src/trainers/trainer.py`. */
import { pythonText } from "../arguments";
import type { Context } from "../../../values/context";
import type { Arguments } from "../../../values/value";
import { lookup } from "../../../values/lookup";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const keywords: Readonly<Record<string, ReadonlySet<string>>> = {
  compile: words(
    "optimizer loss loss_weights metrics weighted_metrics run_eagerly steps_per_execution jit_compile auto_scale_loss",
  ),
  fit: words(
    "x y batch_size epochs verbose callbacks validation_split validation_data shuffle class_weight sample_weight initial_epoch steps_per_epoch validation_steps validation_batch_size validation_freq",
  ),
  evaluate: words("x y batch_size verbose sample_weight steps callbacks return_dict"),
  predict: words("x batch_size verbose steps callbacks"),
};

/** Refuses keywords that `method` does not take. */
export function refuseKeywords(method: string, args: Arguments, context: Context): void {
  const taken = lookup(keywords, method);
  if (context.keras === 2 || !taken) return;
  for (const [keyword, value] of args.keywords) {
    // Only `evaluate` has `**kwargs`, for a purpose of its own, and refuses them itself.
    if (taken.has(keyword) || keyword.startsWith("_")) continue;
    context.report({
      code: "unknown-argument",
      severity: "error",
      span: args.keywordSpans.get(keyword) ?? args.site,
      facts: { layer: method, argument: keyword },
      kerasSays:
        method === "evaluate"
          ? `ValueError: Arguments not recognized: {'${keyword}': ${pythonText(value)}}`
          : `TypeError: ${method}() got an unexpected keyword argument '${keyword}'`,
    });
  }
}

/** Refuses a method that only models of Keras 2 have. */
export function refuseOlderMethod(method: string, args: Arguments, context: Context): void {
  if (context.keras === 2) return;
  context.report({
    code: "only-in-keras-2",
    severity: "error",
    span: args.site,
    facts: { name: `Model.${method}` },
    kerasSays: `AttributeError: object has no attribute '${method}'`,
  });
}
