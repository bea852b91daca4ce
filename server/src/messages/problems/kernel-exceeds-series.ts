/** A kernel that is longer than the series, with padding that hides it. */
import { problem } from "../catalogue";

export const kernelExceedsSeries = problem({
  code: "kernel-exceeds-series",
  what: "The kernel of {layer} spans {kernel|step|steps}, but the series has {steps}.",
  why: "padding='{padding}' adds zeros around the series, and part of the kernel only ever sees those.",
  remedy: "Use a kernel of at most {steps}, or less pooling before it.",
  documentation: "Weights that only ever see padding do not learn from the data.",
  example: 'y = keras.layers.Conv1D(16, 9, padding="same")(keras.Input((4, 8)))',
});
