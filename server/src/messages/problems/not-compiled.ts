/** Training or evaluating a model that was not compiled. */
import { problem } from "../catalogue";

export const notCompiled = problem({
  code: "not-compiled",
  what: "{method} is called on a model that was not compiled.",
  why: "compile says which loss is minimized and how; a copy of a model is not compiled either.",
  remedy: "Call compile(optimizer, loss) first.",
  documentation:
    "`fit`, `evaluate`, `train_on_batch` and `test_on_batch` need a compiled model; `predict` does not. A clone made by `clone_model` has to be compiled again.",
  example:
    "model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.fit(np.zeros((8, 4)), np.zeros((8, 3)))",
});
