/** slice or range takes whole numbers, and is given a float. */
import { problem } from "../catalogue";

export const floatAsPlace = problem({
  code: "float-as-place",
  what: "{where} takes whole numbers, and is given a float.",
  why: "A division gives a float in Python 3, even where nothing remains.",
  remedy: "Write int(…) around it, or // instead of /.",
  documentation: "`x[:len(x) * 0.8]` and `range(len(x) / 32)` need `int(…)`.",
  example: "x = np.zeros((10, 3))\npart = x[:len(x) * 0.8]",
});
