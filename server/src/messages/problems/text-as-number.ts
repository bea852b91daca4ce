/** A text that is read as a number and is none. */
import { problem } from "../catalogue";

export const textAsNumber = problem({
  code: "text-as-number",
  what: "{text} is no number.",
  why: "Texts become numbers only where each of them is written like one; names and categories have to be encoded.",
  remedy:
    "Leave the column out, or give numbers in its place: pd.get_dummies for categories, pd.factorize for their codes.",
  documentation:
    'A table that was read from a file often has columns of texts. `astype("float32")`, scalers and `corr()` read all columns, and stop at the first text that is no number. pandas before its release 2 left such columns out of `mean()` and `corr()`; today `numeric_only=True` says so.',
  example:
    'import pandas as pd\ntable = pd.DataFrame({"town": ["Graz", "Linz"], "rooms": [2, 3]})\nx = table.values.astype("float32")',
});
