/** An array of several axes that is to be one column. */
import { problem } from "../catalogue";

export const columnNotFlat = problem({
  code: "column-not-flat",
  what: "A column takes one value for each row, {given} has {rank} axes.",
  why: "What predict gives has an axis for the units, also where there is one of them.",
  remedy: "Take one column of it, as in [:, 0], or lay it flat.",
  documentation:
    '`pd.DataFrame({"guess": model.predict(x)})` is refused whatever the last axis is. `table["guess"] = …` takes an array of one column, and no wider one.',
  example: 'import pandas as pd\n\ntable = pd.DataFrame({"guess": np.zeros((4, 1))})',
});
