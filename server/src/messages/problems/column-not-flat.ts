/** An array of several axes that is to be one column. */
import { problem } from "../catalogue";

export const columnNotFlat = problem({
  code: "column-not-flat",
  what: "A column takes one value for each row, but {given} has {rank} axes.",
  why: "The result of predict has an axis for the units, even if there is only one.",
  remedy: "Take one column of it, as in [:, 0], or flatten it.",
  documentation:
    '`pd.DataFrame({"guess": model.predict(x)})` is refused whatever the length of the last axis. `table["guess"] = …` accepts an array of one column, but no wider one.',
  example: 'import pandas as pd\n\ntable = pd.DataFrame({"guess": np.zeros((4, 1))})',
});
