/** LocallyConnected1D: a convolution along time whose weights differ from place to place (Keras 2). */
import { locallyConnected } from "./locally-connected";

export const locallyConnected1d = locallyConnected(
  1,
  "Slides windows of `kernel_size` steps along time, with weights of its own at every place (Keras 2 and older).",
);
