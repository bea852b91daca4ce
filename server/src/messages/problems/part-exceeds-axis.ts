/** A part that is longer than the axis of which it is taken. */
import { problem } from "../catalogue";

export const partExceedsAxis = problem({
  code: "part-exceeds-axis",
  what: "{part|element is|elements are} asked for along axis {axis} of {input}, which is {length} long.",
  why: "A window, a crop, a slice or a draw without replacement can have at most as many elements as there are.",
  remedy: "Ask for fewer, or give a longer input.",
  documentation:
    "It is reported for `sliding_window_view`, `tf.slice`, `tf.image.random_crop`, `top_k` and `np.random.choice(…, replace=False)`. Windows that are too long mean that the series was cut, split or resampled to less than one window.",
  example: "import numpy as np\n\nwindows = np.lib.stride_tricks.sliding_window_view(np.zeros(20), 24)",
});
