/** An index behind the last item of a shape, a tuple or a list. */
import { problem } from "../catalogue";

export const indexOutOfRange = problem({
  code: "index-out-of-range",
  what: "There is no item {index}: the {container} has {count}.",
  why: "Indices count from 0, and negative ones from the end.",
  remedy: "Use an index from -{count} to {last}.",
  documentation:
    "A shape has one item for each axis, the batch included; `model.layers` has one for each layer.",
  example: "x = keras.Input((28, 28, 3))\nchannels = x.shape[4]",
});
