/** A file name with an ending that Keras 3 does not write. */
import type { ProblemText } from "../catalogue";

export const fileName: ProblemText = {
  code: "file-name",
  what: {
    en: "The file name {name} does not end in {endings}.",
    "zh-cn": "文件名 {name} 未以 {endings} 结尾。",
  },
  why: {
    en: "Keras 3 tells the format from the ending, and refuses others.",
    "zh-cn": "Keras 3 根据扩展名判断格式，并拒绝其他扩展名。",
  },
  remedy: { en: "End the name in one of these.", "zh-cn": "请使用上述扩展名之一。" },
  documentation:
    "Models are saved as `.keras` or `.h5`, weights as `.weights.h5`; use `model.export` for a SavedModel.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.save_weights("model.h5")',
};
