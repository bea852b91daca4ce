/** A layer of the program's own whose configuration does not hold what its constructor must be given. */
import { problem } from "../catalogue";

export const configurationLacksArgument = problem({
  code: "configuration-lacks-argument",
  what: "{layer} can't be recreated: its __init__ needs {argument}, which its get_config does not give.",
  why: "Loading a model calls each layer's __init__ with what get_config returned when it was saved.",
  remedy: "Return every argument of __init__ from get_config, under the name of its parameter.",
  documentation:
    '`get_config` returns `{**super().get_config(), "units": self.units}`: one key for each parameter that has no default, spelled as in `__init__`. A `from_config` of your own may make the object in another way.',
  example:
    '@keras.saving.register_keras_serializable()\nclass Scale(keras.layers.Layer):\n    def __init__(self, factor, **kwargs):\n        super().__init__(**kwargs)\n        self.factor = factor\n\n    def call(self, x):\n        return x * self.factor\n\n    def get_config(self):\n        return {**super().get_config(), "scale": self.factor}\n\nmodel = keras.Sequential([keras.Input((3,)), Scale(2.0)])\nmodel.save("scaled.keras")\nagain = keras.models.load_model("scaled.keras")',
});
