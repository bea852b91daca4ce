/** An array where Python wants a single number: `float()`, `int()`, `math`, a format such as `.2f`. */
import { problem } from "../catalogue";

export const arrayAsNumber = problem({
  code: "array-as-number",
  what: "{operation} takes a single number, not an array {shape}.",
  why: "An array with axes is no number for Python, even where it holds only one; NumPy before 2.4 still converted those.",
  remedy: "Pick the number out, as in x[0, 0], or x.item() where there is only one.",
  documentation:
    "What `predict` gives has an axis for the samples and one for the outputs, so that even a single prediction is an array (1, 1). `round()`, `print` and `str` take arrays; a format with digits does not.",
  example:
    'model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])\nprice = model.predict(np.array([[1.0, 2.0, 3.0]]))\nprint(f"the price is {price:.2f}")',
});
