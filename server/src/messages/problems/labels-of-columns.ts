/** Labels that are not as many as the columns. */
import { problem } from "../catalogue";

export const labelsOfColumns = problem({
  code: "labels-of-columns",
  what: "{given|label stands|labels stand} for {count|column|columns}.",
  why: "Each column has one label.",
  remedy: "Give one label for each column.",
  documentation:
    "Transformers may return more columns than they are given: a one-hot encoder returns one for each category. `get_feature_names_out()` lists them.",
  example:
    'import numpy as np\nimport pandas as pd\n\ntable = pd.DataFrame(np.zeros((100, 3)), columns=["age", "fare"])',
});
