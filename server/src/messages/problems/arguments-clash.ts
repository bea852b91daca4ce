/** An argument that is refused because of the value of another. */
import { problem } from "../catalogue";

export const argumentsClash = problem({
  code: "arguments-clash",
  what: "`{argument}` is {given}, which can't be combined with `{other}`: {value}.",
  why: "Keras checks the two together.",
  remedy: "Change or remove one of them.",
  documentation:
    "Gradients are clipped in one way at a time: `clipnorm`, `clipvalue` or `global_clipnorm`. A piecewise constant schedule has one more rate than it has boundaries. `num_labels` is for metrics with `multi_label=True`, and class numbers are below `num_classes`. Windows of a series begin and end within it.",
  example: "keras.optimizers.schedules.PiecewiseConstantDecay([100, 200], [0.1, 0.01])",
});
