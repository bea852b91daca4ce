/** The length of an axis that only data has, used as a number. */
import { problem } from "../catalogue";

export const lengthNotFixed = problem({
  code: "length-not-fixed",
  what: "{operation} is given None, the length of an axis that is not fixed.",
  why: "x.shape holds None where a length, such as that of the batch, is known only from the data.",
  remedy: "Get the length from keras.ops.shape(x), or write -1 where one axis of a reshape may be left open.",
  documentation:
    "`x.shape` is what is known before any data is seen. `keras.ops.shape(x)` gives numbers for fixed axes and, in `call`, losses and steps, a tensor for the others. A `range` over the batch is not possible; operations work on all samples at once.",
  example:
    "class Flat(keras.layers.Layer):\n    def call(self, x):\n        rows, steps, features = x.shape\n        return keras.ops.reshape(x, (rows * steps, features))\ny = Flat()(keras.Input((5, 4)))",
});
