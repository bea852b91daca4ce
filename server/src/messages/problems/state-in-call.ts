/** A layer or weight that `call` makes. */
import { problem } from "../catalogue";

export const stateInCall = problem({
  code: "state-in-call",
  what: "{layer}.call adds {what} to a layer that is built.",
  why: "Keras 3 takes layers and weights in __init__ and build alone: what call makes would be new in every call, and never trained.",
  remedy: "Make layers in __init__, weights in build, and only use them in call.",
  documentation:
    "`call` runs once for every shape and every step that is traced. Layers that it assigns to `self`, and what `add_weight` gives there, are refused as soon as the layer is built, also behind `if not hasattr(self, …)`.",
  example:
    "class Head(keras.layers.Layer):\n    def call(self, x):\n        self.dense = keras.layers.Dense(3)\n        return self.dense(x)\ny = Head()(keras.Input((4,)))",
});
