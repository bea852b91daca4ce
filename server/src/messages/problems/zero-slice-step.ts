/** A slice whose step is 0. */
import { problem } from "../catalogue";

export const zeroSliceStep = problem({
  code: "zero-slice-step",
  what: "A slice cannot step by 0.",
  why: "It would never end.",
  remedy: "Use a step of at least 1, or a negative one to go backwards.",
  documentation: "Python and NumPy refuse it.",
  example: "sizes = [16, 32, 64]\nhalf = sizes[::0]",
});
