/** An assertion about a shape, or about two that must be alike, that certainly fails. */
import { problem } from "../catalogue";

export const assertedShape = problem({
  code: "asserted-shape",
  what: "{asserted} is asserted here, but the shape is {actual}.",
  why: "The assertion is checked when the program runs, and ends it where it does not hold.",
  remedy: "Correct the asserted shape, or the code before it.",
  documentation:
    "`tf.ensure_shape`, `set_shape`, `assert_is_compatible_with` and `tf.debugging.assert_rank` compare a shape with one that is written down; an open axis goes with every length. `np.testing.assert_allclose` and its like compare two arrays, which must have the same shape unless one of them is a number: nothing is broadcast.",
  example: "import tensorflow as tf\n\nx = tf.ensure_shape(tf.zeros((32, 28, 28)), (None, 28, 28, 1))",
});
