/** A convolution given an input with more axes than its window can slide over. */
import { problem } from "../catalogue";

export const tooManyAxes = problem({
  code: "too-many-axes",
  what: "{layer} needs {expected|axis|axes}, but the input {input} has {given}.",
  why: "Besides batch and channels there is one axis for each spatial dimension.",
  remedy: "Use the layer for one more dimension, or TimeDistributed to apply it to every step.",
  documentation:
    "Keras lets inputs with more axes pass its first check (`min_ndim`), and refuses them when it computes the output shape, because the kernel's rank differs from the input's.",
  example: "keras.layers.Conv1D(8, 3)(keras.Input((28, 28, 1)))",
});
