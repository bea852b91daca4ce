/** A class of the program that lacks a method Keras calls. */
import { problem } from "../catalogue";

export const methodNotDefined = problem({
  code: "method-not-defined",
  what: "{type} defines no {method}, which Keras calls.",
  why: "The method of {base} only raises an error, so a subclass has to say what is computed.",
  remedy: "Define {method} in {type}, under exactly this name.",
  documentation:
    "Layers and models define `call(inputs)`, losses `call(y_true, y_pred)`, metrics `update_state` and `result`, PyDatasets `__getitem__`, schedules of the learning rate `__call__(step)`. A method of another name, such as PyTorch's `forward`, is never called.",
  example:
    'class Gap(keras.losses.Loss):\n    def forward(self, y_true, y_pred):\n        return keras.ops.mean(keras.ops.abs(y_true - y_pred), axis=-1)\n\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", Gap())\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 1)))',
});
