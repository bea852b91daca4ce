/** A value that is no tensor, given to a layer without its name. */
import { problem } from "../catalogue";

export const notPositional = problem({
  code: "not-positional",
  what: "{layer} is given {given} by position.",
  why: "Keras 3 accepts only tensors by position; all other arguments of call must be named.",
  remedy: "Write {name}={given}.",
  documentation:
    "`layer(x, 4)` works in Keras 2; Keras 3 needs `layer(x, size=4)`, so that it can tell tensors, whose masks and dtypes it handles, from other values.",
  example:
    "class Scale(keras.layers.Layer):\n    def call(self, x, factor):\n        return x * factor\ny = Scale()(keras.Input((4,)), 3)",
});
