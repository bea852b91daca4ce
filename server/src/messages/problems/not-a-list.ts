/** A Sequential of a single layer without a list around it. */
import { problem } from "../catalogue";

export const notAList = problem({
  code: "not-a-list",
  what: "Sequential is given {given}, and not a list of layers.",
  why: "Keras goes through what it is given layer by layer.",
  remedy: "Put it into square brackets.",
  documentation: "`keras.Sequential([layer])` takes a list; single layers are added with `add`.",
  example: "model = keras.Sequential(keras.layers.Dense(3))",
});
