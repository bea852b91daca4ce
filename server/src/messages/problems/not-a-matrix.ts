/** Data for a transformer of scikit-learn that is no table of samples and features. */
import { problem } from "../catalogue";

export const notAMatrix = problem({
  code: "not-a-matrix",
  what: "{estimator} takes samples × features, but the data {input} has {given|axis|axes}.",
  why: "Each row is one sample and each column one feature, so there are two axes.",
  remedy:
    "Turn a series into one column with .reshape(-1, 1), or merge several axes into one with .reshape(len(x), -1).",
  documentation:
    "Scalers, projections and the like work column by column. A series has one axis; `series.reshape(-1, 1)` turns it into one column. Windows (samples, steps, features) are scaled before they are cut, or reshaped to two axes and back.",
  example: "from sklearn.preprocessing import MinMaxScaler\nx = MinMaxScaler().fit_transform(np.zeros(100))",
});
