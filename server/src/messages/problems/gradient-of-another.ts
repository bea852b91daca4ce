/** Gradients that are applied to other variables than those for which they were taken. */
import { problem } from "../catalogue";

export const gradientOfAnother = problem({
  code: "gradient-of-another",
  what: "A gradient has the shape {given}, but the variable paired with it {expected}.",
  why: "A gradient holds one number for each number of its variable: the optimizer uses it to update that number.",
  remedy: "Pass the variables the gradients were computed for, in the same order.",
  documentation:
    "`tape.gradient(loss, variables)` gives one gradient for each variable; `apply_gradients(zip(gradients, variables))` needs the same ones. Where two models are trained in turn, as in a GAN, it is easy to name the variables of the wrong one.",
  example:
    "a, b = keras.Variable(np.zeros((4, 3))), keras.Variable(np.zeros((3, 2)))\nwith tf.GradientTape() as tape:\n    loss = tf.reduce_sum(a * 2.0)\ngradients = tape.gradient(loss, [a.value])\nkeras.optimizers.SGD().apply_gradients(zip(gradients, [b]))",
});
