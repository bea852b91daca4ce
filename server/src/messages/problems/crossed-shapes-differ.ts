/** Features with different shapes that are to be crossed. */
import { problem } from "../catalogue";

export const crossedShapesDiffer = problem({
  code: "crossed-shapes-differ",
  what: "{first} and {second} have different last axes.",
  why: "HashedCrossing combines two features value by value.",
  remedy: "Give both inputs the same shape.",
  documentation:
    "Each value of one input is hashed together with the value at the same position in the other.",
  example:
    "a = keras.Input((2,), dtype='string')\nb = keras.Input((3,), dtype='string')\ny = keras.layers.HashedCrossing(5)([a, b])",
});
