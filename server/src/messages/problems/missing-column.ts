/** A column that a table of known columns does not have. */
import { problem } from "../catalogue";

export const missingColumn = problem({
  code: "missing-column",
  what: "The table has no column {column}.",
  why: "Its columns are {columns}.",
  remedy: "Write the name of a column, or add the column before.",
  documentation:
    "It is told where every column is known: from the program, or from the header of a file that lies beside it.",
  example: 'table = pd.DataFrame({"price": [1.0, 2.0], "rooms": [3, 4]})\ny = table["prize"]',
});
