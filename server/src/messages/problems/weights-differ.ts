/** Arrays set as weights that have other shapes than the variables, or are not as many. */
import { problem } from "../catalogue";

export const weightsDiffer = problem({
  code: "weights-differ",
  what: "{layer} takes {expected} for its weights, and is given {given}.",
  why: "set_weights copies each array into the variable at the same position, so there must be as many arrays as variables, with the same shapes, in the same order.",
  remedy: "Pass arrays like those that get_weights() returns.",
  documentation:
    "A Dense has a kernel `(inputs, units)` and a bias `(units,)`; an Embedding has one table `(input_dim, output_dim)`.",
  example:
    "model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])\nmodel.set_weights([np.zeros((5, 3)), np.zeros(3)])",
});
