/** An image layer called on something that is no image. */
import { problem } from "../catalogue";

export const notAnImage = problem({
  code: "not-an-image",
  what: "{input} is neither an image nor a batch of images.",
  why: "Images have three axes (height, width, channels), a batch of them four.",
  remedy: "Add the missing axis, or leave the layer out.",
  documentation: "Layers that crop or resize images take height and width from fixed axes.",
  example: "x = keras.Input((8,))\ny = keras.layers.CenterCrop(4, 4)(x)",
});
