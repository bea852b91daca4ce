/** Dropout or normalisation behind the output of a model. */
import { problem } from "../catalogue";

export const layerAfterOutput = problem({
  code: "layer-after-output",
  what: "{layer} is the last layer, so it changes the model's answers.",
  why: "Dropout sets answers to 0 while training, and normalisation moves them; the loss is computed from what comes out.",
  remedy: "Put it before the last Dense layer.",
  documentation:
    "Dropout and BatchNormalization stand between layers. Behind the output they are compared with the labels.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax"), keras.layers.Dropout(0.5)])\nmodel.compile("adam", "sparse_categorical_crossentropy")',
});
