/** A table of another width than the one that an estimator was fitted on. */
import { problem } from "../catalogue";

export const featuresDiffer = problem({
  code: "features-differ",
  what: "{estimator} was fitted on {expected|feature|features}, {input} has {given}.",
  why: "What it learnt belongs to the columns that it was fitted on.",
  remedy:
    "Fit it on the same columns that it transforms; to undo the scaling of one column, use a scaler of its own.",
  documentation:
    "A scaler keeps one mean and one scale for each column. Where it was fitted on all columns, the predictions of one of them cannot be given to `inverse_transform`: fit a second scaler on that column alone.",
  example:
    "from sklearn.preprocessing import StandardScaler\nscaler = StandardScaler().fit(np.zeros((20, 6)))\nscaled = scaler.transform(np.zeros((20, 5)))",
});
