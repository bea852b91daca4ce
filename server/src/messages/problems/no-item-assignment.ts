/** An item that is set of a tensor. */
import { problem } from "../catalogue";

export const noItemAssignment = problem({
  code: "no-item-assignment",
  what: "No item of a {type} can be set.",
  why: "A tensor is the result of a computation and stays what it is: other values are another tensor.",
  remedy:
    "Build the tensor that is meant: ops.where(condition, a, b), ops.concatenate([a, b], axis), ops.scatter_update(x, indices, values). Outside a model, change the NumPy array before it becomes a tensor.",
  documentation:
    "NumPy's `x[:, 0] = 0` changes an array in place. Tensors of Keras and TensorFlow have no such assignment; `keras.ops.slice_update` and `scatter_update` give changed copies.",
  example: "x = keras.Input((4,))\nx[:, 0] = 0.0",
});
