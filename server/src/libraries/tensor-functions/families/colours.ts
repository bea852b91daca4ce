/** Functions on the colours of images, which leave their height and width as they are. */
import { known } from "../../../values/dimensions/dimension";
import { shapeOf } from "../../../values/dimensions/shape";
import { broadcastShapes } from "../core/broadcast";
import { type TensorFunction, defineTensorFunction } from "../core/definition";
import { typeOrOpen } from "../core/dtype";
import { given, isInferred, tensorAt } from "../core/reading";
import { giveUp } from "../core/stops";
import { backendOf } from "../../keras/engine/backend";
import { reason } from "../../../values/records/reason";
import { statedType } from "../core/stated-dtype";
import { imagesAt } from "../core/image-domains";
import { channelAxis, heightAxis } from "./images";

/** What changes colours and leaves every axis as it is. */
const recoloured = defineTensorFunction({
  names: [
    [
      "tf.image.adjust_contrast tf.image.adjust_gamma tf.image.adjust_hue tf.image.adjust_saturation tf.image.adjust_jpeg_quality tf.image.random_brightness tf.image.random_contrast tf.image.random_hue tf.image.random_saturation tf.image.random_jpeg_quality tf.image.stateless_random_brightness tf.image.stateless_random_contrast tf.image.stateless_random_flip_left_right tf.image.stateless_random_flip_up_down tf.image.stateless_random_hue tf.image.stateless_random_saturation",
      "x=image",
    ],
    [
      "tf.image.rgb_to_hsv tf.image.hsv_to_rgb tf.image.rgb_to_yuv tf.image.yuv_to_rgb tf.image.rgb_to_yiq tf.image.yiq_to_rgb",
      "x=images",
    ],
    ["ops.image.rgb_to_hsv ops.image.hsv_to_rgb", "x=images data_format"],
    ["ops.image.affine_transform ops.image.elastic_transform", "x=images"],
    ["ops.image.gaussian_blur", "x=images size=kernel_size"],
    ["ops.image.perspective_transform", "x=images"],
  ],
  result: (call) => {
    const x = imagesAt(call, channelAxis(call));
    // Over PyTorch windows of even sides make pictures of other sides.
    if (given(call, "size") && !isInferred(call) && backendOf(call.context) === "torch")
      giveUp(reason("not-supported", "kernel_size"));
    // Arrays become tensors of `float32` where the operation behind a function converts them.
    const isConverted = x.flavour === "numpy" && /\.(?:rgb_to_hsv|hsv_to_rgb)$/.test(call.name);
    return { shape: x.shape, ...typeOrOpen(isConverted ? undefined : x.dtype) };
  },
});

/** Pictures of mean 0 and deviation 1, whatever they are of. */
const standardized = defineTensorFunction({
  names: [["tf.image.per_image_standardization", "x=image"]],
  result: (call) => ({ shape: imagesAt(call).shape, dtype: "float32" }),
});

/** What is added to every pixel, one number or an array. */
const brightened = defineTensorFunction({
  names: [["tf.image.adjust_brightness", "x=image delta"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const delta = given(call, "delta");
    const isMany = delta !== undefined && /^(?:tensor|list|tuple|unknown)$/.test(delta.kind);
    return {
      shape: isMany ? broadcastShapes([x.shape, tensorAt(call, "delta").shape], "delta") : x.shape,
      ...typeOrOpen(x.dtype),
    };
  },
});

const converted = defineTensorFunction({
  names: [["tf.image.convert_image_dtype", "x=image dtype saturate"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    return { shape: x.shape, ...statedType(call, x.dtype) };
  },
});

const greyscale = defineTensorFunction({
  names: [
    ["tf.image.rgb_to_grayscale tf.image.grayscale_to_rgb", "x=images"],
    ["ops.image.rgb_to_grayscale", "x=images data_format"],
  ],
  result: (call) => {
    const { shape, dtype } = imagesAt(call, channelAxis(call));
    if (!shape.ranked) return { shape, dtype };
    const rank = shape.dims.length;
    const isFirst = call.library !== "tensorflow" && heightAxis(call, rank) !== rank - 3;
    const channels = known(call.name.endsWith("to_rgb") ? 3 : 1);
    const at = isFirst ? rank - 3 : rank - 1;
    return { shape: shapeOf(shape.dims.map((dim, i) => (i === at ? channels : dim))), dtype };
  },
});

export const colours: readonly TensorFunction[] = [
  recoloured,
  standardized,
  brightened,
  converted,
  greyscale,
];
