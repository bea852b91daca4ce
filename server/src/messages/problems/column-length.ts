/** A column with a different number of values than the table has rows. */
import { problem } from "../catalogue";

export const columnLength = problem({
  code: "column-length",
  what: "A column of {given|value|values} does not fit {rows|row|rows}.",
  why: "A list or an array becomes a column only where it has one value for each row; a Series is aligned by its labels.",
  remedy: "Provide one value for each row.",
  documentation:
    "Lengths differ where one column was windowed, filtered or cut (predictions of a model of windows begin later than the table). Cut the table to the same rows: `table[window:]`.",
  example:
    'import pandas as pd\n\ntable = pd.DataFrame({"day": range(5)})\ntable["forecast"] = [1.0, 2.0, 3.0]',
});
