/** A layer or model of the program's own that is saved or cloned, and whose arguments nobody can write down. */
import { problem } from "../catalogue";

export const layerWithoutConfig = problem({
  code: "layer-without-config",
  what: "{layer} can't be saved: it has no get_config, and Keras does not save its argument {argument} automatically.",
  why: "Saving and cloning record the arguments each layer was created with. Without a get_config Keras does so only for layers that were given nothing but numbers, strings and booleans, and never for a model whose __init__ requires arguments.",
  remedy:
    "Give {layer} a get_config that includes {argument}; serialize layers and arrays there, and restore them in from_config.",
  documentation:
    "`keras.saving.serialize_keras_object` and `deserialize_keras_object` do it for layers, initializers and the like.",
  example:
    'class Around(keras.layers.Layer):\n    def __init__(self, inner, **kwargs):\n        super().__init__(**kwargs)\n        self.inner = inner\n\n    def call(self, x):\n        return self.inner(x)\n\nmodel = keras.Sequential([keras.Input((3,)), Around(keras.layers.Dense(2))])\nmodel.save("around.keras")',
});
