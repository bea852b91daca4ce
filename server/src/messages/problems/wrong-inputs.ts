/** Another number of inputs than a layer or model takes. */
import type { ProblemText } from "../catalogue";

export const wrongInputs: ProblemText = {
  code: "wrong-inputs",
  what: {
    en: "{layer} takes {expected} inputs, {given} are given.",
    "zh-cn": "{layer} 需要 {expected} 个输入，但给出了 {given} 个。",
  },
  why: {
    en: "A functional model is called with exactly the inputs it was made of.",
    "zh-cn": "函数式模型必须以其构造时的全部输入来调用。",
  },
  remedy: {
    en: "Give a list, or a dict by name, of all its inputs.",
    "zh-cn": "请以列表或按名称的字典给出全部输入。",
  },
  documentation:
    "A model with two inputs is called on a list of two tensors, or on a dict with the names of its inputs.",
  example:
    "a = keras.Input((3,))\nb = keras.Input((3,))\nmodel = keras.Model([a, b], keras.layers.Add()([a, b]))\ny = model(a)",
};
