/** A colour operation on images with other channels than it works on. */
import { problem } from "../catalogue";

export const needsThreeChannels = problem({
  code: "needs-three-channels",
  what: "The images have {channels|channel|channels}.",
  why: "What is done to colours is done to red, green and blue, a grey image has one channel: there must be {expected|channel|channels}.",
  remedy: "Use images with {expected|channel|channels}, or check data_format.",
  documentation:
    "With the default data format the last axis holds the channels. PNG files often have a fourth one, of opacity, which `x[..., :3]` leaves out; `tf.image.decode_png(data, channels=3)` does not read it.",
  example: "x = keras.Input((8, 8, 1))\ny = keras.layers.RandomColorDegeneration(0.5)(x)",
});
