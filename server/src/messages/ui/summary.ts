/** What stands on code lenses, in the status item and on hints of models. */
import type { LocalisedText } from "../catalogue";

export const summaryTexts = {
  "lens.model": {
    en: "{inputs} → {outputs} · {count} parameters",
    "zh-cn": "{inputs} → {outputs} · {count} 个参数",
  },
  "lens.model.frozen": {
    en: "{inputs} → {outputs} · {count} parameters, {trainable} trainable",
    "zh-cn": "{inputs} → {outputs} · {count} 个参数，可训练 {trainable} 个",
  },
  "hint.shapes": { en: "{count} shapes", "zh-cn": "{count} 种形状" },
} satisfies Readonly<Record<string, LocalisedText>>;
