/** A learning rate that is a whole number, or no number. */
import { problem } from "../catalogue";

export const learningRateNotAFloat = problem({
  code: "learning-rate-not-a-float",
  what: "The learning rate is {given}, which is not a float.",
  why: "Keras 3 takes a float, a schedule, or a function that returns the rate; Keras 2 took integers as well.",
  remedy: "Write it with a decimal point, or use a schedule.",
  documentation:
    "`learning_rate=1` is refused, `learning_rate=1.0` is not. Rates that are changed after `compile` are not checked.",
  example: "optimizer = keras.optimizers.SGD(learning_rate=1)",
});
