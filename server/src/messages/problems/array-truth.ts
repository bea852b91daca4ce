/** An array of several elements where Python wants a single truth value. */
import { problem } from "../catalogue";

export const arrayTruth = problem({
  code: "array-truth",
  what: "An array {shape} is neither true nor false.",
  why: "Each of its elements is one or the other, and Python wants a single answer.",
  remedy: "Ask .any() or .all(), `is not None`, or for its length.",
  documentation:
    "`if`, `while`, `and`, `or` and `not` ask an array for its truth; comparing arrays gives one truth value for each element. Whether there is an array at all is asked by `is None`.",
  example:
    'import numpy as np\n\nlabels, predicted = np.zeros(100), np.ones(100)\nif labels == predicted:\n    print("all right")',
});
