/** A keyword of an older Keras that is still taken, and does nothing. */
import { problem } from "../catalogue";

export const ignoredArgument = problem({
  code: "ignored-argument",
  what: "{owner} accepts {argument}, but ignores it.",
  why: "Keras 3 warns once and carries on, so the learning rate stays constant.",
  remedy: "Pass a schedule as learning_rate, or remove the argument.",
  documentation:
    "In Keras 2 the rate of step n was `learning_rate / (1 + decay · n)`; `keras.optimizers.schedules.InverseTimeDecay(learning_rate, decay_steps=1, decay_rate=decay)` does the same. Removing the argument does not change what Keras 3 does.",
  example: "optimizer = keras.optimizers.SGD(0.01, decay=1e-6)",
});
