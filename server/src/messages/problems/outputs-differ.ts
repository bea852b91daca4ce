/** Losses, metrics or labels in another number, or under other names, than the model's outputs. */
import { problem } from "../catalogue";

export const outputsDiffer = problem({
  code: "outputs-differ",
  what: "Given in {argument}: {given}. The model has {expected|output|outputs}{names}.",
  why: "Each output has its own; a list is in the order of the outputs, a dict uses their names.",
  remedy: "Give one for each output, under its name.",
  documentation:
    "A model with several outputs takes a list or a dict of losses, of lists of metrics, and of labels. The names of the outputs are those of their layers, or the keys of the dict of outputs. In Keras 3 a single list of metrics does not apply to all outputs.",
  example:
    'x = keras.Input((5,))\nmodel = keras.Model(x, [keras.layers.Dense(1)(x), keras.layers.Dense(2)(x)])\nmodel.compile("adam", ["mse", "mse"], metrics=["mae"])\nmodel.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))])',
});
