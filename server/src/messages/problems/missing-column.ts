/** A column that a table does not have. */
import { problem } from "../catalogue";

export const missingColumn = problem({
  code: "missing-column",
  what: "There is no column {column}.",
  why: "The table has {columns}.",
  remedy: "Use one of its columns.",
  documentation:
    "It is reported for tables whose columns are all known: written out in the program, or read from a file next to it. A column that was dropped, renamed, made the index or popped is no longer there.",
  example:
    'import pandas as pd\n\ntable = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})\nx = table[["age", "fair"]].to_numpy()',
});
