/** Labels whose shape differs from that of the outputs they are compared with. */
import { problem } from "../catalogue";

export const labelsShape = problem({
  code: "labels-shape",
  what: "{loss} compares outputs {outputs} with labels {labels}.",
  why: "Labels and outputs are compared element by element.",
  remedy:
    "Give the last layer as many units as the labels have columns, or bring the labels to the shape of the outputs.",
  documentation:
    "The outputs of a model must have the shape of the labels, except for losses that take class numbers.",
  example:
    'import numpy as np\n\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.compile("adam", "binary_crossentropy")\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 2)))',
});
