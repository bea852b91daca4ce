/** Values along x and along y that Matplotlib can't draw together. */
import { problem } from "../catalogue";

export const drawnShapesDiffer = problem({
  code: "drawn-shapes-differ",
  what: "{function} is given x {x} and y {y}.",
  why: "Each point needs a value along x and one along y; more columns than one are drawn as a line each.",
  remedy: "Draw as many values along y as along x, in one or two axes.",
  documentation:
    "Predictions are fewer than the series they were made for where windows were cut from it, and have one more axis than labels. History lists hold a number for each epoch that ran.",
  example: "import matplotlib.pyplot as plt\nplt.plot(np.arange(10), np.zeros(9))",
});
