/** Places of rows in the brackets of a table, where names of columns are wanted. */
import { problem } from "../catalogue";

export const rowsAmongColumns = problem({
  code: "rows-among-columns",
  what: "These are row positions, but a table's brackets take column names.",
  why: "The columns are {columns}; iloc selects rows by position.",
  remedy: "Use .iloc[…], or index the table's array (.to_numpy()).",
  documentation:
    "The folds of KFold and the results of np.where are positions. The brackets of an array accept them; those of a DataFrame take column labels, and those of a Series row labels.",
  example:
    'import pandas as pd\n\ntable = pd.DataFrame({"price": [1.0, 2.0], "rooms": [3, 4]})\ntrain = table[np.array([0, 1])]',
});
