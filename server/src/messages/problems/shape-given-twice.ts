/** Both the shape with and the shape without the batch. */
import { problem } from "../catalogue";

export const shapeGivenTwice = problem({
  code: "shape-given-twice",
  what: "Both {other} and batch_shape are given.",
  why: "batch_shape already includes the batch axis and all others.",
  remedy: "Keep one of the two.",
  documentation:
    "`keras.Input(shape, batch_size=…)` and `keras.Input(batch_shape=…)` are two ways of saying the same thing.",
  example: "x = keras.Input((3,), batch_shape=(8, 3))",
});
