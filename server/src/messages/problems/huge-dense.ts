/** A Dense layer on a flattened map, with more weights than most whole models. */
import { problem } from "../catalogue";

export const hugeDense = problem({
  code: "huge-dense",
  what: "Dense has {weights} weights, because Flatten gives it {features|feature|features}.",
  why: "Every unit has one weight per flattened number.",
  remedy: "Pool or stride before Flatten, or use GlobalAveragePooling instead.",
  documentation:
    "Such a layer holds nearly all of the model's weights, tends to overfit, and often does not fit into memory together with the optimizer's state.",
  example: "x = keras.Input((256, 256, 3))\ny = keras.layers.Dense(512)(keras.layers.Flatten()(x))",
});
