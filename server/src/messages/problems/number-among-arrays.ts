/** A number where a function of scikit-learn takes arrays: the size of a split that was not named. */
import { problem } from "../catalogue";

export const numberAmongArrays = problem({
  code: "number-among-arrays",
  what: "{function} is given {given} as an array.",
  why: "It splits whatever is given by position.",
  remedy: "Name the arguments that are no arrays, as in test_size=0.2.",
  documentation:
    "`train_test_split` takes any number of arrays by position, so that `train_test_split(X, y, 0.2)` asks it to split the number too. The sizes of the parts, `random_state`, `shuffle` and `stratify` are given by name.",
  example:
    "from sklearn.model_selection import train_test_split\nparts = train_test_split(np.zeros((90, 4)), np.zeros(90), 0.2)",
});
