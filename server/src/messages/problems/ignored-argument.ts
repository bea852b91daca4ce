/** A keyword of an older Keras that is still taken, and does nothing. */
import { problem } from "../catalogue";

export const ignoredArgument = problem({
  code: "ignored-argument",
  what: "{owner} takes {argument} and ignores it.",
  why: "Keras 3 warns once and goes on, so the learning rate stays what it is.",
  remedy: "Give a schedule as learning_rate, or remove it.",
  documentation:
    "In Keras 2 the rate of step n was `learning_rate / (1 + decay · n)`; `keras.optimizers.schedules.InverseTimeDecay(learning_rate, decay_steps=1, decay_rate=decay)` gives the same. Removing the argument changes nothing of what Keras 3 does today.",
  example: "optimizer = keras.optimizers.SGD(0.01, decay=1e-6)",
});
