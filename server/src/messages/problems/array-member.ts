/** A table that is taken for an array. */
import { problem } from "../catalogue";

export const arrayMember = problem({
  code: "array-member",
  what: "A {type} has no attribute {attribute}; arrays of NumPy have one.",
  why: "A table of pandas has labels, which such a method would lose, so it leaves it to the array of its values.",
  remedy: "Write .to_numpy().{attribute}.",
  documentation:
    'Scalers of scikit-learn want a matrix, so one column is often reshaped: `table["load"].to_numpy().reshape(-1, 1)`, or `table[["load"]]`, which is a table of one column.',
  example:
    'import pandas as pd\n\ntable = pd.DataFrame({"load": [20, 21, 22]})\ncolumn = table["load"].reshape(-1, 1)',
});
