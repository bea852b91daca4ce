/** An array with a negative length along an axis. */
import { problem } from "../catalogue";

export const negativeLength = problem({
  code: "negative-length",
  what: "An axis would be {given} long.",
  why: "An axis has a length of 0 or more.",
  remedy: "Use 0 or a positive number; if the number was computed, look at where it comes from.",
  documentation:
    "Only a reshape uses -1, for whatever is left. Functions that create an array (`zeros`, `full`, random draws) refuse a negative length, which is often a difference that came out negative: `len(series) - window` where the series is shorter than the window.",
  example: "import numpy as np\n\nwindows = np.zeros((8 - 10, 10, 3))",
});
