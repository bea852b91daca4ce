/** A mask of other steps than those that it masks. */
import { problem } from "../catalogue";

export const maskSteps = problem({
  code: "mask-steps",
  what: "The mask {mask} of {layer} is for {given|step|steps}, but {input} has {steps}.",
  why: "A mask says of each step whether it counts. Keras compares the two only when the layer runs on data.",
  remedy: "Make the mask of the same words or steps that the layer is given.",
  documentation:
    "`LSTM(8)(x, mask=tokens[:, 1:] != 0)` masks a step less than there are, where `x` was made of all tokens: cut both, or neither. A recurrent layer reads one mask a step, and attention masks its scores, each with the steps of `value`.",
  example: "x = np.ones((2, 6, 3))\ny = keras.layers.LSTM(4)(x, mask=np.ones((2, 5), dtype=bool))",
});
