/** Numbers given to training or prediction where arrays are wanted. */
import type { ProblemText } from "../catalogue";

export const notArrays: ProblemText = {
  code: "not-arrays",
  what: {
    en: "{argument} is a {given} of Python numbers or strings, not an array.",
    "zh-cn": "{argument} 是由 Python 数字或字符串组成的 {given}，而不是数组。",
  },
  why: {
    en: "A list stands for several inputs, one array each.",
    "zh-cn": "列表代表多个输入，每个输入一个数组。",
  },
  remedy: { en: "Make one array of it: np.array(…).", "zh-cn": "请将其转为一个数组：np.array(…)。" },
  documentation:
    "Keras 2 made arrays of lists of numbers in places; Keras 3 refuses them as an unrecognized data type.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "mse")\nmodel.predict([[1.0, 2.0, 3.0, 4.0]])',
};
