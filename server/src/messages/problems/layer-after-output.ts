/** Dropout or normalisation behind the output of a model. */
import { problem } from "../catalogue";

export const layerAfterOutput = problem({
  code: "layer-after-output",
  what: "{layer} is the last layer, so it changes the model's answers.",
  why: "In training, Dropout sets outputs to 0 and normalization shifts them, and the loss is computed from the result.",
  remedy: "Put it before the last Dense layer.",
  documentation:
    "Dropout and BatchNormalization belong between layers. After the output layer, it is their output that is compared with the labels.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax"), keras.layers.Dropout(0.5)])\nmodel.compile("adam", "sparse_categorical_crossentropy")',
});
