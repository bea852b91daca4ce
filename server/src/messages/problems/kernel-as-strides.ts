/** A convolution written as in Keras 1, whose kernel is read as a kernel and strides today. */
import { problem } from "../catalogue";

export const kernelAsStrides = problem({
  code: "kernel-as-strides",
  what: "{layer} reads {given} as a kernel of {kernel} moved in steps of {strides}.",
  why: "Keras 1 took the kernel's height and width as separate arguments; since Keras 2 the argument after `kernel_size` is `strides`.",
  remedy: "Write the kernel size as one tuple.",
  documentation:
    "`Convolution2D(32, 3, 3)` still runs, but computes something else: a 3 × 3 kernel that skips two of three positions. Write `Conv2D(32, (3, 3))`, or name `strides` if steps are meant.",
  example: "layer = keras.layers.Convolution2D(32, 3, 3)",
});
