/** A table that is used like an array. */
import { problem } from "../catalogue";

export const arrayMember = problem({
  code: "array-member",
  what: "A {type} has no attribute {attribute}; NumPy arrays do.",
  why: "A pandas table has labels, which such a method would lose, so only the array of its values has it.",
  remedy: "Use .to_numpy().{attribute}.",
  documentation:
    'Scikit-learn\'s scalers expect a matrix, so a single column is often reshaped: `table["load"].to_numpy().reshape(-1, 1)`, or `table[["load"]]`, which is a table with one column.',
  example:
    'import pandas as pd\n\ntable = pd.DataFrame({"load": [20, 21, 22]})\ncolumn = table["load"].reshape(-1, 1)',
});
