/** Values that an encoder of scikit-learn did not meet while it was fitted. */
import { problem } from "../catalogue";

export const categoryNotLearnt = problem({
  code: "category-not-learnt",
  what: "{estimator} was not fitted on {value}.",
  why: "An encoder has a number or a column for each value that it met while it was fitted, and none for others.",
  remedy: "Fit it on data that hold all values, or say what is to become of others.",
  documentation:
    '`OneHotEncoder(handle_unknown="ignore")` gives zeros for a value that it has not met, `OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)` a number of your choice. A `LabelEncoder` has no such argument: fit it on all labels that there can be.',
  example:
    'from sklearn.preprocessing import OneHotEncoder\nencoder = OneHotEncoder()\nencoder.fit([["red"], ["green"]])\nx = encoder.transform([["blue"]])',
});
