/** What stands around a problem's own sentences, and what is said where a code has no text yet. */
import type { LocalisedText } from "../catalogue";

export const problemFrame = {
  "problem.kerasSays": { en: "Keras will raise {error}", "zh-cn": "Keras 将抛出 {error}" },
  "problem.kerasSays.perhaps": { en: "Keras may raise {error}", "zh-cn": "Keras 可能抛出 {error}" },
  "problem.inside": {
    en: "Inside {file}, which this call runs:",
    "zh-cn": "在此调用所运行的 {file} 中：",
  },
  "problem.inside.place": { en: "This is what is refused.", "zh-cn": "被拒绝的是这里。" },
  "problem.unnamed": { en: "This does not fit ({code}).", "zh-cn": "此处不匹配（{code}）。" },
  "problem.source": { en: "This {value} comes from here.", "zh-cn": "此处的 {value} 来自这里。" },
} satisfies Readonly<Record<string, LocalisedText>>;
