/** A layer of the program's own that is loaded or cloned, and whose constructor does not take its configuration. */
import { problem } from "../catalogue";

export const layerNotRestored = problem({
  code: "layer-not-restored",
  what: "{layer} can't be recreated: its __init__ does not take {argument}, which is part of its configuration.",
  why: "Loading or cloning a model calls each layer's __init__ with what get_config returns: name, trainable and dtype besides the layer's own arguments.",
  remedy: "Let __init__ take **kwargs and pass them to super().__init__(**kwargs).",
  documentation:
    "Without a `get_config` of its own, a layer's configuration holds the numbers, strings and booleans it was created with; for any other argument the layer has to define `get_config`.",
  example:
    'class Scale(keras.layers.Layer):\n    def __init__(self, factor):\n        super().__init__()\n        self.factor = factor\n\n    def call(self, x):\n        return x * self.factor\n\nmodel = keras.Sequential([keras.Input((3,)), Scale(2.0)])\nmodel.save("scaled.keras")\nagain = keras.models.load_model("scaled.keras", custom_objects={"Scale": Scale})',
});
