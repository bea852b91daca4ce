/** A crop that leaves nothing. */
import { problem } from "../catalogue";

export const cropExceedsInput = problem({
  code: "crop-exceeds-input",
  what: "Cutting {cut} off {length} leaves nothing of the input {input}.",
  why: "The two ends together must be shorter than the axis.",
  remedy: "Cut less, or give a longer input.",
  documentation:
    "Cropping layers cut elements off both ends of each spatial axis. Keras raises an error where nothing would be left.",
  example: "keras.layers.Cropping1D(5)(keras.Input((8, 1)))",
});
