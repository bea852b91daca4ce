/** A name with a slash. */
import { problem } from "../catalogue";

export const invalidName = problem({
  code: "invalid-name",
  what: "The name {given} contains a slash.",
  why: "Keras 3 builds the paths of variables from names, with / between them.",
  remedy: "Use an underscore instead.",
  documentation: "Names of layers, models and operations must be strings without `/`.",
  example: "x = keras.Input((3,), name='a/b')",
});
