/** Patches of images, each laid flat. Images are (…, height, width, channels). */
import { heightAxis } from "./images";
import { add, floorDivide, multiply, subtract } from "../../../values/dimensions/arithmetic";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import { type TensorFunction, defineTensorFunction } from "../core/definition";
import { refuseOutsideSpace } from "../core/fitting-windows";
import { imagesAt } from "../core/image-domains";
import { dimsOf, given, shapeAt, tensorAt, textAt } from "../core/reading";
import { giveUp } from "../core/stops";

/** How many patches fit along an axis: as windows of a valid or same convolution. */
function fitting(length: Dim, size: Dim, stride: Dim, rate: Dim, padding: string): Dim {
  if (padding.toLowerCase() === "same") return floorDivide(add(length, subtract(stride, known(1))), stride);
  const reach = add(multiply(subtract(size, known(1)), rate), known(1));
  return add(floorDivide(subtract(length, reach), stride), known(1));
}

/** TensorFlow's sizes stand among those of batch and channels: `[1, height, width, 1]`. */
const patches = defineTensorFunction({
  names: [
    [
      "tf.image.extract_patches tf.image.extract_image_patches tf.extract_image_patches",
      "x=images sizes=sizes|ksizes strides rates padding",
    ],
  ],
  result: (call) => {
    const [batch, height, width, channels] = dimsOf(imagesAt(call));
    const [sizes, strides, rates] = ["sizes", "strides", "rates"].map((role) => {
      const each = shapeAt(call, role);
      refuseOutsideSpace(call, role, each, [0, 3]);
      return each;
    });
    const [, rows, columns] = sizes ?? [];
    const [, down, right] = strides ?? [];
    const [, rateDown, rateRight] = rates ?? [];
    if (!batch || !height || !width || !channels || !rows || !columns || !down || !right)
      giveUp(reason("not-supported", "patches"));
    const padding = textAt(call, "padding", "VALID");
    return {
      shape: shapeOf([
        batch,
        fitting(height, rows, down, rateDown ?? known(1), padding),
        fitting(width, columns, right, rateRight ?? known(1), padding),
        multiply(multiply(rows, columns), channels),
      ]),
      dtype: tensorAt(call, "x").dtype,
    };
  },
});

const kerasPatches = defineTensorFunction({
  names: [["ops.image.extract_patches", "x=images size strides dilation_rate padding data_format"]],
  result: (call) => {
    const x = tensorAt(call, "x");
    const dims = dimsOf(x);
    const at = heightAxis(call, dims.length);
    const channelsAt = at === dims.length - 3 ? dims.length - 1 : dims.length - 3;
    const pair = (role: string, fallback: readonly Dim[]): readonly [Dim, Dim] => {
      const stated = given(call, role) ? shapeAt(call, role) : fallback;
      const [a, b = a, ...more] = stated;
      return a && b && more.length === 0 ? [a, b] : giveUp(reason("not-supported", role));
    };
    const size = pair("size", []);
    const strides = pair("strides", size);
    const rates = pair("dilation_rate", [known(1)]);
    const padding = textAt(call, "padding", "valid");
    const channels = dims[channelsAt];
    if (!channels) giveUp(reason("shape"));
    const shape = dims.map((dim, i) => {
      if (i === channelsAt) return multiply(multiply(size[0], size[1]), channels);
      const spatial = i === at ? 0 : i === at + 1 ? 1 : undefined;
      return spatial === undefined
        ? dim
        : fitting(dim, size[spatial], strides[spatial], rates[spatial], padding);
    });
    if (shape.some((dim) => dim.kind === "known" && dim.value < 1))
      giveUp(reason("not-supported", "patches that are larger than the image"));
    return { shape: shapeOf(shape), dtype: x.dtype };
  },
});

export const patchFunctions: readonly TensorFunction[] = [patches, kerasPatches];
