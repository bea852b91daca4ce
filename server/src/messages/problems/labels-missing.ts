/** Data without labels, for a loss that compares outputs with labels. */
import { problem } from "../catalogue";

export const labelsMissing = problem({
  code: "labels-missing",
  what: "No labels are given, but {loss} compares outputs with labels.",
  why: "A loss is called with labels and outputs.",
  remedy: "Pass y; an autoencoder is trained on (x, x).",
  documentation:
    "Data in batches must hold the labels: (inputs, targets). A model without a loss, which adds its own with `add_loss`, needs only inputs.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(4)])\nmodel.compile("adam", "mse")\nmodel.fit(np.zeros((8, 4)))',
});
