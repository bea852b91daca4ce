/** An array that Matplotlib can't draw as an image. */
import { problem } from "../catalogue";

export const notAPicture = problem({
  code: "not-a-picture",
  what: "An array {shape} is no image that imshow draws.",
  why: "It draws rows × columns, and as a third axis 3 or 4 colours, or a single one.",
  remedy: "Take one image of the batch, or reshape its pixels to rows and columns.",
  documentation:
    "A model's inputs and outputs have an axis of samples in front, and flattened ones have lost their rows. `images[0]` is one image of a batch, `x.reshape(28, 28)` gives the pixels of a row their places again, and `x.transpose(1, 2, 0)` puts colours last.",
  example: "import matplotlib.pyplot as plt\nx = np.zeros((60, 784))\nplt.imshow(x[0])",
});
