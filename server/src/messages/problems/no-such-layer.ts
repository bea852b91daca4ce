/** A layer asked for by a name that no layer of the model has. */
import { problem } from "../catalogue";

export const noSuchLayer = problem({
  code: "no-such-layer",
  what: "The model has no layer called {name}; it has {layers}.",
  why: "Automatic names count up: the second Dense is dense_1, and counting goes on over all models of a program.",
  remedy: "Use a name that is there, or give the layer one with name=….",
  documentation: "`model.summary()` lists the names of a model's layers.",
  example:
    "x = keras.Input((3,))\nmodel = keras.Model(x, keras.layers.Dense(2)(x))\nlayer = model.get_layer('output')",
});
