/** The largest or smallest of no elements. */
import { problem } from "../catalogue";

export const nothingToFold = problem({
  code: "nothing-to-fold",
  what: "`{function}` is given {input}, which has nothing along the axes that it folds.",
  why: "A sum of no elements is 0, but of no elements none is the largest or the smallest.",
  remedy: "Look at what filters, cuts or selects before, or leave the call out where nothing is left.",
  documentation:
    "A slice that begins behind the end and a condition that nothing fulfils leave an axis of length 0. `np.max`, `np.min`, `np.ptp`, `np.argmax` and their like refuse to fold it; `np.max(x, initial=0)` has an answer.",
  example: "import numpy as np\n\npeaks = np.ones((50, 3))\nhighest = np.max(peaks[60:], axis=0)",
});
