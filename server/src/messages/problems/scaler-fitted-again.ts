/** A scaler that is fitted again on a second part of the data. */
import { problem } from "../catalogue";

export const scalerFittedAgain = problem({
  code: "scaler-fitted-again",
  what: "This scaler was fitted on {before|row|rows} and is fitted again on {now}.",
  why: "Both parts are then scaled by different numbers, and the second learns from the data that it is to test.",
  remedy: "Use transform for every part but the training data.",
  documentation: "`fit_transform` on the training data, `transform` on everything else.",
  example:
    "from sklearn.preprocessing import StandardScaler\n\nscaler = StandardScaler()\nx_train = scaler.fit_transform(np.random.rand(80, 5))\nx_test = scaler.fit_transform(np.random.rand(20, 5))",
});
