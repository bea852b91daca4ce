/** A name with a slash. */
import type { ProblemText } from "../catalogue";

export const invalidName: ProblemText = {
  code: "invalid-name",
  what: { en: "The name {given} holds a slash.", "zh-cn": "名称 {given} 含有斜杠。" },
  why: {
    en: "Keras 3 builds the paths of variables from names, with / between them.",
    "zh-cn": "Keras 3 用 / 连接名称来构成变量的路径。",
  },
  remedy: { en: "Use an underscore instead.", "zh-cn": "请改用下划线。" },
  documentation: "Names of layers, models and operations must be strings without `/`.",
  example: "x = keras.Input((3,), name='a/b')",
};
