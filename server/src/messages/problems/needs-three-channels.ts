/** A colour operation on images that are not in colour. */
import { problem } from "../catalogue";

export const needsThreeChannels = problem({
  code: "needs-three-channels",
  what: "The images have {channels|channel|channels}.",
  why: "Colours are adjusted in terms of red, green and blue, so there must be 3 channels.",
  remedy: "Use images with 3 channels, or check data_format.",
  documentation: "With the default data format the last axis holds the channels.",
  example: "x = keras.Input((8, 8, 1))\ny = keras.layers.RandomColorDegeneration(0.5)(x)",
});
