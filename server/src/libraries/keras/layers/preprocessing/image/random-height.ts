/** RandomHeight: images of random height (Keras 2). */
import { randomStretch } from "./random-stretch";

export const randomHeight = randomStretch(
  "RandomHeight",
  -3,
  "Stretches images to a random height, which is open from then on (Keras 2 and older).",
);
