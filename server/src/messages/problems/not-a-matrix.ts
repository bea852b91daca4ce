/** Data for a transformer of scikit-learn that is no table of samples and features. */
import { problem } from "../catalogue";

export const notAMatrix = problem({
  code: "not-a-matrix",
  what: "{estimator} takes samples × features, the data {input} has {given|axis|axes}.",
  why: "Each row is one sample and each column one feature, so there are two axes.",
  remedy:
    "Make one column of a series with .reshape(-1, 1), or put several axes into one with .reshape(len(x), -1).",
  documentation:
    "Scalers, projections and their like work column by column. A series has one axis: `series.reshape(-1, 1)` makes one column of it. Windows (samples, steps, features) are scaled before they are cut, or reshaped to two axes and back.",
  example: "from sklearn.preprocessing import MinMaxScaler\nx = MinMaxScaler().fit_transform(np.zeros(100))",
});
