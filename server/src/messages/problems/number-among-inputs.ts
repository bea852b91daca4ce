/** A plain number, or an array without axes, in the list that a layer is given. */
import { problem } from "../catalogue";

export const numberAmongInputs = problem({
  code: "number-among-inputs",
  what: "{given} in the list that {layer} is given has no batch axis.",
  why: "Every item of the list must be a tensor with one row per sample.",
  remedy: "Use an operator, as in x + 1, or a layer such as Rescaling.",
  documentation:
    "`Add()([x, 1.0])` fails: layers combine tensors of the same batch, and refuse plain numbers and arrays without axes. `x + 1.0` does what was meant, also on symbolic tensors.",
  example: "x = keras.Input((4,))\ny = keras.layers.Add()([x, 1.0])",
});
