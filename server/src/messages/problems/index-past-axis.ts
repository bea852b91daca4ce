/** An index behind the last place of an axis of an array or tensor. */
import { problem } from "../catalogue";

export const indexPastAxis = problem({
  code: "index-past-axis",
  what: "Axis {axis} of {input} has {length} places, and there is no place {index}.",
  why: "Places count from 0, and negative ones from the end; only slices may reach past it.",
  remedy: "Take a place that is there, or make the axis longer where it comes from.",
  documentation:
    "Axes are counted from 0, the batch included. A slice is cut off at the end of its axis: `x[:, 2:9]` takes what there is.",
  example: "boxes = np.zeros((8, 4))\nscore = boxes[:, 4]",
});
