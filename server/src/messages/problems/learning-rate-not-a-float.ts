/** A learning rate that is a whole number, or no number. */
import { problem } from "../catalogue";

export const learningRateNotAFloat = problem({
  code: "learning-rate-not-a-float",
  what: "The learning rate is {given}, which is no float.",
  why: "Keras 3 takes a float, a schedule, or a function that gives the rate of a step; Keras 2 took whole numbers as well.",
  remedy: "Write it with a point, or give a schedule.",
  documentation:
    "`learning_rate=1` is refused, `learning_rate=1.0` is not. What `compile` of a model changes later is not looked at.",
  example: "optimizer = keras.optimizers.SGD(learning_rate=1)",
});
