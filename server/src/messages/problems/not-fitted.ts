/** Estimators of scikit-learn that are asked for what they learnt before they were fitted. */
import { problem } from "../catalogue";

export const notFitted = problem({
  code: "not-fitted",
  what: "{estimator} was not fitted before {method}.",
  why: "An estimator learns from data in fit; until then it has nothing to compute with.",
  remedy: "Call fit first, or fit_transform on the data that it is to learn from.",
  documentation:
    "A scaler is fitted on the training part alone, and then transforms both parts. Each object learns for itself: a second scaler, for the labels say, needs a fit of its own, and so does one that is made anew.",
  example:
    "from sklearn.preprocessing import StandardScaler\nscaler = StandardScaler()\nx = scaler.transform([[1.0], [2.0]])",
});
