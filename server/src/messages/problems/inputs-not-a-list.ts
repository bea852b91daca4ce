/** A layer of several inputs that was not called on a list. */
import { problem } from "../catalogue";

export const inputsNotAList = problem({
  code: "inputs-not-a-list",
  what: "{layer} must be called on a list of tensors.",
  why: "It joins several tensors, which Keras takes as one list argument.",
  remedy: "Put the tensors into square brackets: {layer}()([a, b]).",
  documentation: "Merging and attention layers take one argument: the list of their inputs.",
  example: "a = keras.Input((8,))\nb = keras.Input((8,))\ny = keras.layers.Add()(a)",
});
