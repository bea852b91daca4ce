/** A second input for a Sequential. */
import { problem } from "../catalogue";

export const secondInput = problem({
  code: "second-input",
  what: "The model already has an input layer.",
  why: "A Sequential is one chain: a single input goes in at the top.",
  remedy: "Remove it, or use the functional API for several inputs.",
  documentation: "`keras.Input` stands first in a Sequential, and only once.",
  example: "model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2), keras.Input((2,))])",
});
