/** Numbers given to training or prediction where arrays are wanted. */
import { problem } from "../catalogue";

export const notArrays = problem({
  code: "not-arrays",
  what: "{argument} is a {given} of Python numbers or strings, not an array.",
  why: "A list stands for several inputs, one array each.",
  remedy: "Make it one array: np.array(…).",
  documentation:
    "Keras 2 converted lists of numbers in some places; Keras 3 refuses them as an unrecognized data type.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "mse")\nmodel.predict([[1.0, 2.0, 3.0, 4.0]])',
});
