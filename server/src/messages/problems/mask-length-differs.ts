/** A mask of booleans that is not as long as the axis of which it picks. */
import { problem } from "../catalogue";

export const maskLengthDiffers = problem({
  code: "mask-length-differs",
  what: "The mask has {mask|element|elements}, and axis {axis} of {input} has {length}.",
  why: "A mask of booleans has one element for each one that it keeps or leaves out.",
  remedy: "Make the mask of the same array, or of one that is equally long.",
  documentation:
    "`x[labels == 3]` keeps the rows of `x` for which the labels say so. Where `x` was cut, windowed or filtered and the labels were not, there is one mask element too many or too few.",
  example: "import numpy as np\n\nx, labels = np.zeros((90, 4)), np.zeros(100)\nthrees = x[labels == 3]",
});
