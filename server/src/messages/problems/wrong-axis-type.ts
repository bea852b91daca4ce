/** An axis of a shape that is no integer. */
import { problem } from "../catalogue";

export const wrongAxisType = problem({
  code: "wrong-axis-type",
  what: "{given} in {argument} is not an axis length: it is of type {type}.",
  why: "Every axis is an integer, or None where it is left open.",
  remedy: "Convert it with int(), or divide with // instead of /.",
  documentation: "Division with `/` gives a float even if there is no remainder.",
  example: "x = keras.Input((28 / 2, 3))",
});
