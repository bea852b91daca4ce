/** An index with more parts than a tensor has axes. */
import { problem } from "../catalogue";

export const tooManyIndices = problem({
  code: "too-many-indices",
  what: "This index has {given|part|parts}, but the tensor {input} has {axes|axis|axes}.",
  why: "Every number and every slice of an index is for one axis; None adds one, and ... stands for all that are left.",
  remedy: "Remove an index, or keep the axis where the tensor is created.",
  documentation:
    "A recurrent layer without `return_sequences` and a Dense on a vector give two axes, (batch, features): `y[:, 0, 0]` has one index too many.",
  example: 'y = keras.layers.Dense(6)(keras.Input((4,)))\nfirst = np.zeros((8, 6), "float32")[:, 0, 0]',
});
