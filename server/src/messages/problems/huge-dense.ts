/** A Dense layer on a flattened map, with more weights than most whole models. */
import { problem } from "../catalogue";

export const hugeDense = problem({
  code: "huge-dense",
  what: "Dense has {weights} weights, for {features|feature|features} of a Flatten.",
  why: "Every unit has a weight for each of the flattened numbers.",
  remedy: "Pool or stride before Flatten, or use GlobalAveragePooling in its place.",
  documentation:
    "A layer of this kind holds nearly all of the model's weights, overfits, and often does not fit into memory with its optimizer.",
  example: "x = keras.Input((256, 256, 3))\ny = keras.layers.Dense(512)(keras.layers.Flatten()(x))",
});
