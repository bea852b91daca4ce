/** An axis squeezed away that is longer than 1. */
import { problem } from "../catalogue";

export const squeezeNotOne = problem({
  code: "squeeze-not-one",
  what: "Axis {axis} of {input} has length {size}, but only axes of length 1 can be squeezed.",
  why: "Squeezing drops axes of length 1; a longer one holds values that would be lost.",
  remedy:
    "Name the axis whose length is 1, take one item by its index, or reduce the axis with a mean or a maximum.",
  documentation:
    "Axis 0 is the batch, which is open in a model, so `squeeze(x, 0)` is refused there. `x[:, 0]` takes the first item of an axis of any length.",
  example: "x = keras.Input((8, 4))\ny = keras.ops.squeeze(x, 1)",
});
