/** Something that Keras 3 no longer has. */
import { problem } from "../catalogue";

export const onlyInKeras2 = problem({
  code: "only-in-keras-2",
  what: "Keras 3 has no {name}.",
  why: "It was removed in Keras 3.",
  remedy: "Use what replaces it, or set the Keras version if the program runs under Keras 2.",
  documentation:
    "Some layers and methods of Keras 2 were removed. If the program is meant for Keras 2, say so in the settings (`kerasShapeLens.kerasVersion`) or with `--keras 2`.",
  example: "keras.layers.ThresholdedReLU(theta=1.0)",
});
