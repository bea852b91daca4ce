/** A second input for a Sequential. */
import { problem } from "../catalogue";

export const secondInput = problem({
  code: "second-input",
  what: "The model already has an input layer.",
  why: "A Sequential is a single chain with one input at the top.",
  remedy: "Remove it, or use the functional API for several inputs.",
  documentation: "`keras.Input` comes first in a Sequential, and only once.",
  example: "model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2), keras.Input((2,))])",
});
