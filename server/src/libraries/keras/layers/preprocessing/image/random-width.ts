/** RandomWidth: images of random width (Keras 2). */
import { randomStretch } from "./random-stretch";

export const randomWidth = randomStretch(
  "RandomWidth",
  -2,
  "Stretches images to a random width, which is open from then on (Keras 2 and older).",
);
