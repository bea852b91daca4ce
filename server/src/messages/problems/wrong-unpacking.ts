/** Values unpacked into more or fewer names than there are. */
import { problem } from "../catalogue";

export const wrongUnpacking = problem({
  code: "wrong-unpacking",
  what: "{count|value|values} can't be unpacked into {names|name|names}.",
  why: "Each name takes one value.",
  remedy: "Write {count|name|names}, or collect the rest with *rest.",
  documentation: "A shape has one value for each axis, including the batch: an image has four.",
  example: "x = keras.Input((28, 28, 3))\nheight, width, channels = x.shape",
});
