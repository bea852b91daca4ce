/** An image without pixels or channels. */
import { problem } from "../catalogue";

export const emptyImage = problem({
  code: "empty-image",
  what: "`{function}` is given {input}, which has no pixels or no channels.",
  why: "An image needs at least one row, one column and one channel; only the batch may be empty.",
  remedy: "Look at what slices, crops or computes lengths before.",
  documentation:
    "NumPy and TensorFlow make arrays with an axis of length 0 without a word, where a slice begins behind the end or a length is computed to be 0. `tf.image` turns, crops and resizes no such images.",
  example:
    "import tensorflow as tf\n\npicture = tf.zeros((28, 28, 3))\nturned = tf.image.rot90(picture[28:])",
});
