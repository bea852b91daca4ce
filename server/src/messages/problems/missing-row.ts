/** A row label that a table does not have. */
import { problem } from "../catalogue";

export const missingRow = problem({
  code: "missing-row",
  what: "No row is labelled {label}.",
  why: "The rows are numbered from 0 to {last}, and drop() takes row labels unless told otherwise.",
  remedy: "Use axis=1 or columns= to drop columns.",
  documentation:
    '`table.drop("price")` looks for a row; to drop a column, use `table.drop(columns="price")`.',
  example:
    'import pandas as pd\n\ntable = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})\nx = table.drop("fare")',
});
