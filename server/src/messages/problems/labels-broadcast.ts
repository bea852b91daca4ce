/** Labels that are compared with several outputs each, or the other way round. */
import { problem } from "../catalogue";

export const labelsBroadcast = problem({
  code: "labels-broadcast",
  what: "{loss} compares outputs {outputs} with labels {labels}: one number with several.",
  why: "Axes of length 1 are broadcast until both have the same shape, so each label is compared with several outputs.",
  remedy:
    "Give the last layer as many units as the labels have columns; flatten or pool a sequence before it.",
  documentation:
    "Losses such as `mse` broadcast. A Dense layer on a sequence keeps the steps: Flatten, a pooling layer or a recurrent layer without `return_sequences` turns them into one vector.",
  example:
    'model = keras.Sequential([keras.Input((10, 4)), keras.layers.Dense(8), keras.layers.Dense(1)])\nmodel.compile("adam", "mse")\nmodel.fit(np.zeros((32, 10, 4)), np.zeros((32, 1)))',
});
