/** Rows and columns at once in the square brackets of a table of pandas. */
import { problem } from "../catalogue";

export const oneIndexOnly = problem({
  code: "one-index-only",
  what: "The brackets of a {type} take one index, and are given {given}.",
  why: "Arrays and .iloc take rows and columns at once; the brackets of a DataFrame take names of columns, and those of a Series labels of rows.",
  remedy: "Use .iloc[…], a list of names, or the table's array (.to_numpy()).",
  documentation:
    '`frame[:, 0:4]` is how an array is cut: `frame.iloc[:, 0:4]` cuts a table. Two columns are a list, `frame[["a", "b"]]`. A Series becomes a column with `series.to_numpy()[:, None]` or `series.to_frame()`.',
  example:
    'import pandas as pd\n\ntable = pd.DataFrame({"price": [1.0, 2.0], "rooms": [3, 4]})\nx = table[:, 0:1]',
});
