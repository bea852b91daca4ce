/** Two layers of one model with the same name. */
import { problem } from "../catalogue";

export const duplicateLayerName = problem({
  code: "duplicate-layer-name",
  what: "Two layers of the model are called {name}.",
  why: "Layers are found and saved by their names.",
  remedy: "Give one of them another name.",
  documentation:
    "Automatic names never clash. Names given by hand must differ within a model, in a loop for example with the loop's number in them.",
  example: "model = keras.Sequential([keras.layers.Dense(4, name='a'), keras.layers.Dense(2, name='a')])",
});
