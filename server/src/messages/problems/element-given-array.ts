/** An array that is assigned to a single element of another one. */
import { problem } from "../catalogue";

export const elementGivenArray = problem({
  code: "element-given-array",
  what: "A single element of an array is assigned an array {given}.",
  why: "An element is one number. NumPy before 2.4 still took the number out of an array that held only one.",
  remedy: "Assign the number, as in value[0, 0], or value.item() where there is only one.",
  documentation:
    "What `predict` and models give has an axis for the samples and one for the outputs, so that even a single prediction is an array (1, 1): `scores[i] = model.predict(x).item()`. A list takes such arrays.",
  example:
    "import numpy as np\n\nscores = np.zeros(10)\nmodel = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])\nscores[0] = model.predict(np.zeros((1, 3)))",
});
