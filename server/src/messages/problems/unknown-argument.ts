/** A keyword that neither the layer nor its base class takes. */
import { problem } from "../catalogue";

export const unknownArgument = problem({
  code: "unknown-argument",
  what: "{layer} has no argument {argument}.",
  why: "Keras refuses keywords it does not know.",
  remedy: "Remove it, or correct its spelling.",
  documentation:
    "Arguments of Keras 2 such as `batch_input_shape`, `weights` and `input_length` no longer exist in Keras 3; give the shape to `keras.Input` instead.",
  example: "layer = keras.layers.Dense(4, batch_input_shape=(None, 8))",
});
