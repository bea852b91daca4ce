/** Gradients that are applied to other variables than those for which they were taken. */
import { problem } from "../catalogue";

export const gradientOfAnother = problem({
  code: "gradient-of-another",
  what: "A gradient has the shape {given}, the variable beside it {expected}.",
  why: "A gradient holds one number for each number of its variable, by which the optimizer moves it.",
  remedy: "Give the variables for which the gradients were taken, in the same order.",
  documentation:
    "`tape.gradient(loss, variables)` gives one gradient for each variable; `apply_gradients(zip(gradients, variables))` wants the same ones. Where two models are trained in turn, as in a GAN, the variables of the other one are easily written.",
  example:
    "a, b = keras.Variable(np.zeros((4, 3))), keras.Variable(np.zeros((3, 2)))\nwith tf.GradientTape() as tape:\n    loss = tf.reduce_sum(a * 2.0)\ngradients = tape.gradient(loss, [a.value])\nkeras.optimizers.SGD().apply_gradients(zip(gradients, [b]))",
});
