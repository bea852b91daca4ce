/** An array of several elements where Python wants a single truth value. */
import { problem } from "../catalogue";

export const arrayTruth = problem({
  code: "array-truth",
  what: "An array {shape} is neither true nor false.",
  why: "Each of its elements is one or the other, but Python needs a single answer.",
  remedy: "Use .any() or .all(), compare with `is not None`, or check its length.",
  documentation:
    "`if`, `while`, `and`, `or` and `not` need a single truth value; comparing arrays gives one for each element. To find out whether there is an array at all, use `is None`.",
  example:
    'import numpy as np\n\nlabels, predicted = np.zeros(100), np.ones(100)\nif labels == predicted:\n    print("all right")',
});
