/** What stands on code lenses, in the status item and on hints of models. */

export const summaryTexts = {
  "lens.model": "{inputs} → {outputs} · {count} parameters",
  "lens.model.frozen": "{inputs} → {outputs} · {count} parameters, {trainable} trainable",
  "hint.shapes": "{count} shapes",
} as const;
