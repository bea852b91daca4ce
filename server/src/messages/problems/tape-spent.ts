/** Gradients taken twice from a tape that gives them once. */
import { problem } from "../catalogue";

export const tapeSpent = problem({
  code: "tape-spent",
  what: "This tape has given its gradients already.",
  why: "A GradientTape forgets what it recorded once gradients are taken, unless it is persistent.",
  remedy: "Make it with persistent=True, or take all gradients in one call.",
  documentation:
    "`tape.gradient`, `tape.jacobian` and `tape.batch_jacobian` free what the tape holds. Two models that are trained from one tape need `tf.GradientTape(persistent=True)`, or a tape each, or one call: `tape.gradient(loss, [a.trainable_variables, b.trainable_variables])`.",
  example:
    "import tensorflow as tf\nx = tf.Variable(3.0)\nwith tf.GradientTape() as tape:\n    y = x * x\nfirst = tape.gradient(y, x)\nsecond = tape.gradient(y, x)",
});
