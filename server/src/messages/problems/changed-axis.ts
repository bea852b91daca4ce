/** A layer called again on another number of features. */
import type { ProblemText } from "../catalogue";

export const changedAxis: ProblemText = {
  code: "changed-axis",
  what: {
    en: "Axis {axis} has length {given}, but {layer} was built for {expected}.",
    "zh-cn": "轴 {axis} 的长度为 {given}，但 {layer} 是为 {expected} 构建的。",
  },
  why: {
    en: "The kernel was made on the first call and fits only inputs with as many features.",
    "zh-cn": "权重在第一次调用时创建，只适用于特征数相同的输入。",
  },
  remedy: {
    en: "Use a layer of its own for this input, or bring the input to the same width first.",
    "zh-cn": "请为此输入使用单独的层，或先将输入变为相同宽度。",
  },
  documentation:
    "A layer that is called twice shares its variables, so the axes that they were made for must not change. Other axes, such as the number of steps, may.",
  example: "dense = keras.layers.Dense(4)\na = dense(keras.Input((8,)))\nb = dense(keras.Input((9,)))",
};
