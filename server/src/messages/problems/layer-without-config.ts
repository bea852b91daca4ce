/** A layer or model of the program's own that is saved or cloned, and whose arguments nobody can write down. */
import { problem } from "../catalogue";

export const layerWithoutConfig = problem({
  code: "layer-without-config",
  what: "{layer} can't be saved: it has no get_config, and Keras does not write down its argument {argument} by itself.",
  why: "Saving and cloning write down what each layer was made with. Without a get_config Keras does so by itself for layers that were given numbers, texts and truth values alone, and never for a model whose __init__ must be given something.",
  remedy:
    "Give {layer} a get_config that holds {argument}; what is a layer or an array is serialized there, and made again in from_config.",
  documentation:
    "`keras.saving.serialize_keras_object` and `deserialize_keras_object` do it for layers, initializers and the like.",
  example:
    'class Around(keras.layers.Layer):\n    def __init__(self, inner, **kwargs):\n        super().__init__(**kwargs)\n        self.inner = inner\n\n    def call(self, x):\n        return self.inner(x)\n\nmodel = keras.Sequential([keras.Input((3,)), Around(keras.layers.Dense(2))])\nmodel.save("around.keras")',
});
