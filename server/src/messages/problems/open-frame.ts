/** A ConvLSTM over frames whose size is left open. */
import { problem } from "../catalogue";

export const openFrame = problem({
  code: "open-frame",
  what: "The frames of {input} have no fixed size.",
  why: "A ConvLSTM keeps a state as large as its output frame, so height, width and channels must be numbers.",
  remedy: "Give the Input the size of the frames; only the batch and the number of frames may stay open.",
  documentation:
    "The recurrent state of a ConvLSTM has the shape of one output frame, which Keras has to know when the layer is built.",
  example: "x = keras.Input((10, None, None, 3))\ny = keras.layers.ConvLSTM2D(8, 3)(x)",
});
