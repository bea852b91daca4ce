/** Titles of quick fixes and refactorings; the resulting shape is added behind the arrow. */
import type { LocalisedText } from "../catalogue";

export const fixTexts = {
  "fix.add": { en: "Add {name}={value}", "zh-cn": "添加 {name}={value}" },
  "fix.change": { en: "Change {name} to {value}", "zh-cn": "将 {name} 改为 {value}" },
  "fix.remove": { en: "Remove {name}", "zh-cn": "删除 {name}" },
  "fix.replaceLayer": { en: "Use {layer}", "zh-cn": "改用 {layer}" },
  "fix.insertLayer": { en: "Apply {layer} first", "zh-cn": "先应用 {layer}" },
  "fix.replaceText": { en: "Change to {text}", "zh-cn": "改为 {text}" },
  "fix.shapeComment": {
    en: "Insert the shape as a comment: {comment}",
    "zh-cn": "将形状插入为注释：{comment}",
  },
  "fix.titled": { en: "{title} → {shape}", "zh-cn": "{title} → {shape}" },
  "conv.alternative.depthwise.title": {
    en: "Keep features apart: {layer}",
    "zh-cn": "让各特征保持独立：{layer}",
  },
} satisfies Readonly<Record<string, LocalisedText>>;
