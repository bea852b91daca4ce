/** A layer asked for by a name that no layer of the model has. */
import { problem } from "../catalogue";

export const noSuchLayer = problem({
  code: "no-such-layer",
  what: "The model has no layer called {name}; it has {layers}.",
  why: "Automatic names are numbered: the second Dense is dense_1, and the numbering continues across all models of a program.",
  remedy: "Use an existing name, or name the layer with name=….",
  documentation: "`model.summary()` lists the names of a model's layers.",
  example:
    "x = keras.Input((3,))\nmodel = keras.Model(x, keras.layers.Dense(2)(x))\nlayer = model.get_layer('output')",
});
