/** A boolean mask that is not as long as the axis it is applied to. */
import { problem } from "../catalogue";

export const maskLengthDiffers = problem({
  code: "mask-length-differs",
  what: "The mask has {mask|element|elements}, but axis {axis} of {input} has {length}.",
  why: "A boolean mask has one element for each element that it keeps or drops.",
  remedy: "Compute the mask from the same array, or from one of the same length.",
  documentation:
    "`x[labels == 3]` keeps the rows of `x` whose label is 3. If `x` was cut, windowed or filtered and the labels were not, the lengths no longer match.",
  example: "import numpy as np\n\nx, labels = np.zeros((90, 4)), np.zeros(100)\nthrees = x[labels == 3]",
});
