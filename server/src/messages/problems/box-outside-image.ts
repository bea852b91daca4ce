/** A box to crop to, or to pad to, that does not go with the size of the image. */
import { problem } from "../catalogue";

export const boxOutsideImage = problem({
  code: "box-outside-image",
  what: "`{argument}` is {target} from {offset} on, but the image is {length} long there.",
  why: "What is cropped must lie inside the image, and what is padded to must hold all of it.",
  remedy: "Use another offset or another length; `tf.image.resize_with_crop_or_pad` takes any.",
  documentation:
    "`tf.image.crop_to_bounding_box` cuts `target` pixels from `offset` on, `tf.image.pad_to_bounding_box` puts the image at `offset` into `target` pixels.",
  example:
    "import tensorflow as tf\n\npicture = tf.zeros((28, 28, 3))\nframed = tf.image.pad_to_bounding_box(picture, 4, 4, 28, 28)",
});
