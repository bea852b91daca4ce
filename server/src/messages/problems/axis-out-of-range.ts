/** An axis that the input does not have. */
import { problem } from "../catalogue";

export const axisOutOfRange = problem({
  code: "axis-out-of-range",
  what: "There is no axis {axis}: {input} has {rank|axis|axes}.",
  why: "Axes are counted from 0, the batch, or from −1, the last.",
  remedy: "Use an axis that exists; −1 is the features.",
  documentation:
    "Layers such as BatchNormalization take the axis they work along. It must be between −rank and rank − 1; the batch axis counts as 0.",
  example: "keras.layers.LayerNormalization(axis=3)(keras.Input((128, 9)))",
});
