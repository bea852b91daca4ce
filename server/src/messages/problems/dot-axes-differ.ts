/** A dot product over axes of different lengths. */
import { problem } from "../catalogue";

export const dotAxesDiffer = problem({
  code: "dot-axes-differ",
  what: "Axis {firstAxis} of the first input has length {first}, but axis {secondAxis} of the second has {second}.",
  why: "Dot multiplies the two axes element by element and sums, so they must be equally long. Axes are counted with the batch as 0.",
  remedy: "Choose axes of equal length: axes=1 for vectors, axes=2 (or -1) for the features of sequences.",
  documentation:
    "`Dot(axes)` contracts one axis of each input. `axes=2` on two `(8, 128)` sequences gives `(8, 8)`; `axes=1` on two flat vectors gives `(batch, 1)`.",
  example: "a = keras.Input((8, 128))\nb = keras.Input((9, 128))\ny = keras.layers.Dot(axes=1)([a, b])",
});
