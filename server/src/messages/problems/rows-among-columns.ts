/** Places of rows in the brackets of a table, where names of columns are wanted. */
import { problem } from "../catalogue";

export const rowsAmongColumns = problem({
  code: "rows-among-columns",
  what: "These are places of rows, and a table's brackets take names of columns.",
  why: "The columns are {columns}; rows by their places are taken by iloc.",
  remedy: "Write .iloc[…], or take the rows of the table's array (.to_numpy()).",
  documentation:
    "The folds of KFold and what np.where gives are places. An array takes them in its brackets, a DataFrame takes labels of columns there and a Series labels of rows.",
  example: 'table = pd.DataFrame({"price": [1.0, 2.0], "rooms": [3, 4]})\ntrain = table[np.array([0, 1])]',
});
