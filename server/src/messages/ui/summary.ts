/** What stands on code lenses, in the status item and on hints of models. */

export const summaryTexts = {
  "lens.model": "{inputs} → {outputs} · {count|parameter|parameters}",
  "lens.model.frozen": "{inputs} → {outputs} · {count|parameter|parameters}, {trainable} trainable",
  "hint.more": "{first} and {count} more",
  "hint.batch": "1 batch",
  "hint.element": "1 element",
  "hint.goTo": "Go to where this number is written",
  "hint.batches": "{count} batches",
  "hint.elements": "{count} elements",
  "hint.shapes": "{count} shapes",
} as const;
