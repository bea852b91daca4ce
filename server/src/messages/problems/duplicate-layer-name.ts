/** Two layers of one model with the same name. */
import { problem } from "../catalogue";

export const duplicateLayerName = problem({
  code: "duplicate-layer-name",
  what: "Two layers of the model are called {name}.",
  why: "Layers are looked up and saved by name.",
  remedy: "Give one of them another name.",
  documentation:
    "Automatic names never clash. Names given by hand must be unique within a model; in a loop, include the loop's counter, for example.",
  example: "model = keras.Sequential([keras.layers.Dense(4, name='a'), keras.layers.Dense(2, name='a')])",
});
