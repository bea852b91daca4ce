/** An attribute of None, which a method gave that changes its object or found nothing, or a function that returns nothing. */
import { problem } from "../catalogue";

export const attributeOfNone = problem({
  code: "attribute-of-none",
  what: "None has no attribute {attribute}: {method}() gives None here.",
  why: "Methods such as add, compile and summary change or print the model and return nothing; gradient gives None for what the target does not depend on, and a function without a return gives None.",
  remedy:
    "Call the method on a line of its own and keep using the model. For a gradient, let the tape watch the tensor: tape.watch(x). A function of your own returns what it made.",
  documentation:
    "`model = model.add(layer)` replaces the model by None, and `Sequential().add(…).add(…)` asks None for `add`. A gradient is None where the tape did not watch what it is taken for, or nothing leads from there to the target.",
  example:
    'model = keras.Sequential([keras.Input((4,))])\nmodel = model.add(keras.layers.Dense(1))\nmodel.compile("adam", "mse")',
});
