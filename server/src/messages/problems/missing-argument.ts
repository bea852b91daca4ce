/** A required argument that was left out. */
import type { ProblemText } from "../catalogue";

export const missingArgument: ProblemText = {
  code: "missing-argument",
  what: { en: "{layer} needs `{argument}`.", "zh-cn": "{layer} 需要参数 `{argument}`。" },
  why: { en: "It has no default.", "zh-cn": "它没有默认值。" },
  remedy: { en: "Add `{argument}`.", "zh-cn": "请添加 `{argument}`。" },
  documentation: "Python refuses a constructor call that leaves out an argument without a default.",
  example: "keras.layers.Conv1D(8)",
};
