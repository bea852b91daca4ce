/** Code of the program's own in a layer or model that Keras copies through its configuration. */
import { problem } from "../catalogue";

export const notRegistered = problem({
  code: "not-registered",
  what: "{copier} makes its copy from a configuration, but {name} of this program is not registered.",
  why: "A configuration holds the names of classes and functions, not their code.",
  remedy: "Decorate {name} with @keras.saving.register_keras_serializable().",
  documentation:
    "Keras 2 passed on the classes of cells automatically. Keras 3 looks them up among what was registered with `@keras.saving.register_keras_serializable()` or in a `keras.saving.custom_object_scope`; and so it does for activations, initializers and constraints of the program. `clone_model` recreates the model's own layers from their classes, and looks up what is in their configurations: functions, cells, layers inside wrappers and nested models.",
  example:
    "class Cell(keras.layers.Layer):\n    def __init__(self, units, **kwargs):\n        super().__init__(**kwargs)\n        self.units = self.state_size = units\n\n    def call(self, x, states):\n        return states[0], states\n\ny = keras.layers.Bidirectional(keras.layers.RNN(Cell(8)))",
});
