/** LocallyConnected2D: a convolution over images whose weights differ from place to place (Keras 2). */
import { locallyConnected } from "./locally-connected";

export const locallyConnected2d = locallyConnected(
  2,
  "Slides windows over height and width, with weights of its own at every place (Keras 2 and older).",
);
