/** An output that does not come from the model's inputs. */
import { problem } from "../catalogue";

export const graphDisconnected = problem({
  code: "graph-disconnected",
  what: "The outputs need a tensor that is not among the inputs.",
  why: "Keras follows every layer back from the outputs, and must arrive only at the given inputs.",
  remedy: "Add the missing input, or use the input that the layers were called on.",
  documentation:
    "The usual cause is a second `keras.Input` under the same variable name: earlier layers are still connected to the first.",
  example:
    "x = keras.Input((3,))\ny = keras.layers.Dense(2)(x)\nx = keras.Input((3,))\nmodel = keras.Model(x, y)",
});
