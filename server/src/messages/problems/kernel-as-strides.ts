/** A convolution written as in Keras 1, whose kernel is read as a kernel and strides today. */
import { problem } from "../catalogue";

export const kernelAsStrides = problem({
  code: "kernel-as-strides",
  what: "{layer} reads {given} as a kernel of {kernel} moved in steps of {strides}.",
  why: "Keras 1 took the sides of the kernel one by one; since Keras 2 the argument behind `kernel_size` is `strides`.",
  remedy: "Write the kernel as one tuple.",
  documentation:
    "`Convolution2D(32, 3, 3)` still runs, and computes something else: a 3 × 3 kernel that skips two of three positions. Write `Conv2D(32, (3, 3))`, or name `strides` if steps are meant.",
  example: "layer = keras.layers.Convolution2D(32, 3, 3)",
});
