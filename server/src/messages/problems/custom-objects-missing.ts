/** A saved model with code of the program's own, loaded without it. */
import { problem } from "../catalogue";

export const customObjectsMissing = problem({
  code: "custom-objects-missing",
  what: "The saved model uses {names} of this program, which load_model does not know about.",
  why: "A model file holds the names of layers, losses and metrics, not their code.",
  remedy: "Pass {objects}, or decorate it with @keras.saving.register_keras_serializable().",
  documentation:
    "`load_model` finds Keras's own layers, losses and metrics by name; classes and functions of the program must be registered or given in `custom_objects`. With `compile=False` losses and metrics are not looked up.",
  example:
    'class Twice(keras.layers.Layer):\n    def call(self, x):\n        return 2 * x\nmodel = keras.Sequential([keras.Input((4,)), Twice()])\nmodel.save("twice.keras")\nagain = keras.models.load_model("twice.keras")',
});
