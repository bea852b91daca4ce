/** A layer of the program's own that is loaded or cloned, and whose constructor does not take its configuration. */
import { problem } from "../catalogue";

export const layerNotRestored = problem({
  code: "layer-not-restored",
  what: "{layer} can't be made again: its __init__ does not take {argument}, which its configuration holds.",
  why: "Loading and cloning a model call each layer's __init__ with what get_config gives: name, trainable and dtype stand there beside the arguments of the layer's own.",
  remedy: "Let __init__ take **kwargs and hand them to super().__init__(**kwargs).",
  documentation:
    "Without a `get_config` of its own, a layer's configuration holds the numbers, texts and truth values that it was made with; any other argument has to be given by a `get_config` of the layer.",
  example:
    'class Scale(keras.layers.Layer):\n    def __init__(self, factor):\n        super().__init__()\n        self.factor = factor\n\n    def call(self, x):\n        return x * self.factor\n\nmodel = keras.Sequential([keras.Input((3,)), Scale(2.0)])\nmodel.save("scaled.keras")\nagain = keras.models.load_model("scaled.keras", custom_objects={"Scale": Scale})',
});
