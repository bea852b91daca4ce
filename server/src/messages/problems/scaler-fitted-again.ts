/** A scaler that is fitted again on a second part of the data. */
import { problem } from "../catalogue";

export const scalerFittedAgain = problem({
  code: "scaler-fitted-again",
  what: "This scaler was fitted on {before|row|rows} and is fitted again on {now}.",
  why: "The two parts are then scaled differently, and the second scaling is learned from the test data.",
  remedy: "Use transform for everything except the training data.",
  documentation: "`fit_transform` on the training data, `transform` on everything else.",
  example:
    "from sklearn.preprocessing import StandardScaler\n\nscaler = StandardScaler()\nx_train = scaler.fit_transform(np.random.rand(80, 5))\nx_test = scaler.fit_transform(np.random.rand(20, 5))",
});
