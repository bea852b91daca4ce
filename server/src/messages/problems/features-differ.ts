/** A table of another width than the one that an estimator was fitted on. */
import { problem } from "../catalogue";

export const featuresDiffer = problem({
  code: "features-differ",
  what: "{estimator} was fitted on {expected|feature|features}, but {input} has {given}.",
  why: "What it learned belongs to the columns it was fitted on.",
  remedy:
    "Fit it on the columns it transforms; to undo the scaling of one column, use a separate scaler for that column.",
  documentation:
    "A scaler keeps one mean and one scale for each column. If it was fitted on all columns, predictions of just one of them can't be passed to `inverse_transform`: fit a second scaler on that column alone.",
  example:
    "from sklearn.preprocessing import StandardScaler\nscaler = StandardScaler().fit(np.zeros((20, 6)))\nscaled = scaler.transform(np.zeros((20, 5)))",
});
