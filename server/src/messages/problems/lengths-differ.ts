/** Arrays of different lengths given to a function of scikit-learn. */
import { problem } from "../catalogue";

export const lengthsDiffer = problem({
  code: "lengths-differ",
  what: "{function} is given {first} and {second} samples.",
  why: "Each sample of one array belongs to the sample at the same position in the other.",
  remedy: "Pass arrays of the same length.",
  documentation:
    "`train_test_split`, the metrics and `fit` of scikit-learn match several arrays row by row. Lengths differ where one array was cut, windowed or filtered and the other was not.",
  example:
    "from sklearn.model_selection import train_test_split\nparts = train_test_split(np.zeros((90, 4)), np.zeros(100))",
});
