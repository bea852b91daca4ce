/** An array that would have fewer than no elements along an axis. */
import { problem } from "../catalogue";

export const negativeLength = problem({
  code: "negative-length",
  what: "An axis would be {given} long.",
  why: "An axis has a length of 0 or more.",
  remedy: "Give 0 or a positive number; look where the number comes from if it was computed.",
  documentation:
    "-1 stands for whatever is left in a reshape only. What makes an array (`zeros`, `full`, random draws) refuses a negative length, which is often a difference that came out the wrong way round: `len(series) - window` where the series is shorter than the window.",
  example: "import numpy as np\n\nwindows = np.zeros((8 - 10, 10, 3))",
});
