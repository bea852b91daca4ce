/** A keyword of an older Keras that has another name today. */
import { problem } from "../catalogue";

export const renamedArgument = problem({
  code: "renamed-argument",
  what: "{layer} has no argument {argument}.",
  why: "It is now called {today}.",
  remedy: "Use {today}.",
  documentation:
    "Keras 1 and 2 had other names for many arguments: `nb_filter` is `filters`, `border_mode` is `padding`, `lr` is `learning_rate`, `nb_epoch` is `epochs`. Those of one call are rewritten together, so that none keeps its old meaning by accident.",
  example: "layer = keras.layers.Dense(output_dim=4, init='uniform')",
});
