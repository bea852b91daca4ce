/** An activation function that Keras does not have. */
import { problem } from "../catalogue";

export const unknownActivation = problem({
  code: "unknown-activation",
  what: "Keras has no activation '{given}'.",
  why: "Names of activations are written as in `keras.activations`, in lower case.",
  remedy: "Correct the name, or pass the function itself.",
  documentation:
    "An activation is given by its name in `keras.activations` or as a function. Keras 3 knows exactly those names; it does not look among registered custom objects.",
  example: "keras.layers.Activation('Relu')",
});
