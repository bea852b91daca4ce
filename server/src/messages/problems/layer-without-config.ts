/** A layer of the program's own that is saved or cloned, and whose arguments nobody can write down. */
import { problem } from "../catalogue";

export const layerWithoutConfig = problem({
  code: "layer-without-config",
  what: "{layer} can't be saved: its argument {argument} is no number, text or truth value, and it has no get_config.",
  why: "Saving and cloning write down what each layer was made with. Without a get_config Keras does so by itself, of plain values alone.",
  remedy: "Give {layer} a get_config that serializes {argument}, and a from_config that makes it again.",
  documentation:
    "`keras.saving.serialize_keras_object` and `deserialize_keras_object` do it for layers, initializers and the like.",
  example:
    'class Around(keras.layers.Layer):\n    def __init__(self, inner, **kwargs):\n        super().__init__(**kwargs)\n        self.inner = inner\n\n    def call(self, x):\n        return self.inner(x)\n\nmodel = keras.Sequential([keras.Input((3,)), Around(keras.layers.Dense(2))])\nmodel.save("around.keras")',
});
