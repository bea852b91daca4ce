/** Data without samples or without features given to an estimator of scikit-learn. */
import { problem } from "../catalogue";

export const emptyMatrix = problem({
  code: "empty-matrix",
  what: "{estimator} is given {input}, which holds no numbers.",
  why: "An estimator of scikit-learn needs at least one sample of at least one feature, to be fitted as well as to be applied.",
  remedy: "Look at what filters, cuts or selects before, or leave the call out where nothing is left.",
  documentation:
    "A condition that no row fulfils, a slice that begins behind the end and a list of no columns leave arrays with an axis of length 0. NumPy and pandas go on with them; scikit-learn does not.",
  example:
    "import numpy as np\nfrom sklearn.preprocessing import StandardScaler\n\nrows = np.ones((50, 3))\nscaled = StandardScaler().fit_transform(rows[60:])",
});
