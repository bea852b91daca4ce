/** Steps, rates or windows along the batch or the channels, which TensorFlow only has along the axes of space. */
import { problem } from "../catalogue";

export const outsideSpace = problem({
  code: "outside-space",
  what: "`{argument}` has {given} at [{index}], the place of the batch or the channels, where TensorFlow only takes 1.",
  why: "Windows slide along the axes of space alone: each sample is computed by itself, from all of its channels.",
  remedy: "Put 1 there, or give one number for each axis of space alone.",
  documentation:
    '`tf.nn.conv2d`, `tf.nn.max_pool2d` and `tf.image.extract_patches` take lists as long as the input has axes: `[1, 2, 2, 1]` is a stride of 2 along height and width, where the first number belongs to the batch and the last to the channels (with `data_format="NCHW"` the second).',
  example:
    'y = tf.nn.conv2d(tf.zeros((2, 28, 28, 3)), tf.zeros((5, 5, 3, 16)), strides=[2, 2, 2, 1], padding="SAME")',
});
