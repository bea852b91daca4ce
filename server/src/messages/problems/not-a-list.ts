/** A Sequential of a single layer without a list around it. */
import { problem } from "../catalogue";

export const notAList = problem({
  code: "not-a-list",
  what: "Sequential is given {given} instead of a list of layers.",
  why: "Keras iterates over its argument layer by layer.",
  remedy: "Put it in square brackets.",
  documentation: "`keras.Sequential([layer])` takes a list; single layers are added with `add`.",
  example: "model = keras.Sequential(keras.layers.Dense(3))",
});
