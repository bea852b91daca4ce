/** An argument that is refused for what another one is. */
import { problem } from "../catalogue";

export const argumentsClash = problem({
  code: "arguments-clash",
  what: "`{argument}` is {given}, which does not go with `{other}`: {value}.",
  why: "Keras looks at both of them together.",
  remedy: "Change one of the two, or leave it out.",
  documentation:
    "Gradients are clipped in one way at a time: `clipnorm`, `clipvalue` or `global_clipnorm`. A schedule of constant rates has one rate more than boundaries. `num_labels` is for metrics with `multi_label=True`, and class numbers are below `num_classes`. Windows of a series begin and end within it.",
  example: "keras.optimizers.schedules.PiecewiseConstantDecay([100, 200], [0.1, 0.01])",
});
