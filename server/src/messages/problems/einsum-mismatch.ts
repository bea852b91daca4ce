/** An einsum equation that does not fit the input or the stated output. */
import type { ProblemText } from "../catalogue";

export const einsumMismatch: ProblemText = {
  code: "einsum-mismatch",
  what: {
    en: "The equation '{equation}' does not fit the input {input}.",
    "zh-cn": "方程 '{equation}' 与输入 {input} 不相符。",
  },
  why: { en: "{says}", "zh-cn": "{says}" },
  remedy: {
    en: "Give every letter of the equation an axis in the input or in output_shape, with the same size wherever it appears.",
    "zh-cn": "请让方程中的每个字母在输入或 output_shape 中都有对应的轴，并且大小一致。",
  },
  documentation:
    "`EinsumDense` reads the shapes of its kernel and output off an equation such as `abc,cd->abd`. Letters that input and output share must have the same size, and every letter of the kernel must appear in one of them.",
  example: "x = keras.Input((8, 9))\ny = keras.layers.EinsumDense('abc,cd->abd', output_shape=(7, 16))(x)",
};
