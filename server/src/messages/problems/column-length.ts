/** Values of a column that are not as many as the rows. */
import { problem } from "../catalogue";

export const columnLength = problem({
  code: "column-length",
  what: "A column of {given|value|values} does not fit {rows|row|rows}.",
  why: "A list or an array becomes a column only where it has one value for each row; a series is put where its labels are.",
  remedy: "Give as many values as there are rows.",
  documentation:
    "Columns come to differ in length where one of them was windowed, filtered or cut (predictions of a window model begin later than the table does). Cut the table to the same rows: `table[window:]`.",
  example:
    'import pandas as pd\n\ntable = pd.DataFrame({"day": range(5)})\ntable["forecast"] = [1.0, 2.0, 3.0]',
});
