/** A text that is read as a number and is none. */
import { problem } from "../catalogue";

export const textAsNumber = problem({
  code: "text-as-number",
  what: "{text} is not a number.",
  why: "Strings can be converted only if every one of them is written as a number; names and categories have to be encoded.",
  remedy:
    "Leave out the column, or replace it with numbers: pd.get_dummies for categories, pd.factorize for their codes.",
  documentation:
    'A table read from a file often has columns of strings. `astype("float32")`, scalers and `corr()` read all columns, and stop at the first string that is not a number. pandas 1 left such columns out of `mean()` and `corr()`; since pandas 2 that takes `numeric_only=True`.',
  example:
    'import pandas as pd\ntable = pd.DataFrame({"town": ["Graz", "Linz"], "rooms": [2, 3]})\nx = table.values.astype("float32")',
});
