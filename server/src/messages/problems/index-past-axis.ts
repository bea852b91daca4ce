/** An index behind the end of an axis of an array or tensor. */
import { problem } from "../catalogue";

export const indexPastAxis = problem({
  code: "index-past-axis",
  what: "There is no index {index} along axis {axis} of {input}, which is {length} long.",
  why: "Indices count from 0, and negative ones from the end.",
  remedy: "Use an index from -{length} to {last}, or a slice, which ends where the axis does.",
  documentation:
    "Columns, classes and time steps count from 0: of 3 columns the last is `[:, 2]`. A loop over `range(n)` must not run more often than the axis has elements.",
  example: 'import numpy as np\n\nx = np.zeros((100, 3), "float32")\nlabels = x[:, 3]',
});
