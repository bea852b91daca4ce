/** A call of the program's own function with arguments that its parameters do not take. */
import { problem } from "../catalogue";

export const argumentsDoNotFit = problem({
  code: "arguments-do-not-fit",
  what: "{function} takes ({parameters}), which this call does not match.",
  why: "Python binds a call's arguments to the parameters before the function runs: none may be missing, and none may be left over.",
  remedy: "Change the call, or the parameters of {function}.",
  documentation:
    "It is reported for functions, methods and classes of the program itself, and of methods that Keras calls, such as `on_epoch_end(self, epoch, logs=None)` of a callback. Functions under decorators that may change their parameters are left out.",
  example:
    "class Scale(keras.layers.Layer):\n    def __init__(self, factor):\n        super().__init__()\n        self.factor = factor\n\ny = Scale(2.0, power=3)",
});
