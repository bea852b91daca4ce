/** Convolutions and pooling as functions: windows along the axes between batch and channels. */
import { add, floorDivide, multiply, product, subtract } from "../../../values/dimensions/arithmetic";
import { type Dim, isOne, isZero, known } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import { shortName } from "../../../values/names/short-name";
import type { Value } from "../../../values/value";
import { windowedLength } from "../../keras/geometry/window";
import { transposedLength } from "../../keras/geometry/transposed-window";
import { type TensorCall, type TensorFunction, defineTensorFunction } from "../core/definition";
import {
  axesAt,
  dimsAt,
  dimsOfValue,
  given,
  isInferred,
  refuseTooLong,
  shapeAt,
  tensorAt,
  whyUnreadable,
} from "../core/reading";
import { paddingOf } from "../core/padding";
import { refuseOutsideSpace, slidingLengths } from "../core/fitting-windows";
import { giveUp, refuse } from "../core/stops";
import { knownText } from "../../../values/known-text";

/** Whether channels stand before the spatial axes: `channels_first`, `NCHW`. */
function isChannelsFirst(call: TensorCall): boolean {
  const value = given(call, "data_format");
  if (!value || value.kind === "none") return false;
  const layout = knownText(value) ?? giveUp(whyUnreadable(value, "data_format"));
  return layout === "channels_first" || layout.startsWith("NC");
}

/** Refuses steps of nothing, which the kernels of TensorFlow do; of shapes alone other things are said. */
function refuseNoStride(call: TensorCall, dims: readonly Dim[]): void {
  if (isInferred(call) || !dims.some(isZero)) return;
  const says = "InvalidArgumentError: … Stride must be > 0, but got 0 …";
  refuse("not-positive", "strides", { argument: "strides", given: "0" }, { says });
}

/** One number per spatial axis: of an integer, of as many, or from among those of all axes. */
function perAxis(call: TensorCall, role: string, count: number, fallback?: readonly Dim[]): readonly Dim[] {
  const value: Value | undefined = given(call, role);
  if (value === undefined) return fallback ?? Array.from({ length: count }, () => known(1));
  const dims = dimsOfValue(value, call) ?? giveUp(whyUnreadable(value, role));
  if (role === "strides") refuseNoStride(call, dims);
  const [only] = dims;
  if (only && dims.length === 1) return Array.from({ length: count }, () => only);
  if (dims.length === count) return dims;
  if (dims.length === count + 2) {
    // A window over the channels, and a stride with it, is pooling over them.
    const channels = isChannelsFirst(call) ? 1 : count + 1;
    refuseOutsideSpace(call, role, dims, given(call, "size") ? [0] : [0, channels]);
    return isChannelsFirst(call) ? dims.slice(2) : dims.slice(1, -1);
  }
  return giveUp(reason("not-supported", role));
}

/**
 * The channels that are left where a window of all axes (`ksize=[1, 1, 1, 3]`) reaches over several, which TensorFlow
 * knows only with windows of one along the others.
 */
function pooledChannels(call: TensorCall, { channels, spatial }: Layout): Dim {
  const at = isChannelsFirst(call) ? 1 : spatial.length + 1;
  const [size, stride] = ["size", "strides"].map((role) => {
    const value = given(call, role);
    const dims = value && dimsOfValue(value, call);
    return dims?.length === spatial.length + 2 ? dims[at] : undefined;
  });
  if (!size) return channels;
  return windowedLength(
    { length: channels, kernel: size, stride: stride ?? size, dilation: known(1) },
    paddingOf(call),
  );
}

interface Layout {
  readonly batch: Dim;
  readonly channels: Dim;
  readonly spatial: readonly Dim[];
}

function layoutOf(call: TensorCall): Layout {
  const [batch, ...rest] = dimsAt(call, "x");
  // A function that is named for its spatial axes takes more in front of them as batches, or makes nothing sensible of them.
  const named = /(\d)d$/.exec(call.name)?.[1];
  if (named !== undefined && rest.length !== Number(named) + 1)
    giveUp(reason("not-supported", `${shortName(call.name)} of as many axes`));
  const channels = isChannelsFirst(call) ? rest[0] : rest.at(-1);
  const spatial = isChannelsFirst(call) ? rest.slice(1) : rest.slice(0, -1);
  return batch && channels ? { batch, channels, spatial } : giveUp(reason("shape"));
}

function assembled(call: TensorCall, { batch }: Layout, spatial: readonly Dim[], channels: Dim) {
  const dims = isChannelsFirst(call) ? [batch, channels, ...spatial] : [batch, ...spatial, channels];
  return { shape: shapeOf(dims), dtype: tensorAt(call, "x").dtype };
}

/** Lengths along the spatial axes; `blame` is the argument that says how long the window is. */
function windowed(
  call: TensorCall,
  layout: Layout,
  blame: "kernel" | "size",
  kernel: readonly Dim[],
  strides: readonly Dim[],
) {
  const rates = perAxis(call, "dilations", layout.spatial.length);
  const axes = layout.spatial.map((length, i) => ({
    length,
    kernel: kernel[i] ?? known(1),
    stride: strides[i] ?? known(1),
    dilation: rates[i] ?? known(1),
  }));
  return slidingLengths(call, axes, paddingOf(call), blame);
}

/**
 * Refuses a kernel, whose axis at `axis` is that of the channels, for an input of others. Of arrays TensorFlow makes as many
 * groups as the kernel's channels fit into those of the input; of Keras's symbolic tensors, and where `isExact`, they are equal.
 */
function refuseChannels(call: TensorCall, { channels }: Layout, axis: number, isExact: boolean): void {
  const kernel = tensorAt(call, "kernel");
  const own = kernel.shape.ranked ? kernel.shape.dims.at(axis) : undefined;
  if (call.library !== "keras" || own?.kind !== "known" || channels.kind !== "known") return;
  const fits = isExact || call.symbolic ? own.value === channels.value : channels.value % own.value === 0;
  if (fits) return;
  refuse(
    "inner-axes-differ",
    "kernel",
    { left: channels, right: own, first: tensorAt(call, "x").shape, second: kernel.shape },
    {
      says: `ValueError: The number of input channels must match the kernel's input channels. Received: input channels=${channels.value}, kernel input channels=${own.value}`,
      remedies: equalAxes([[channels, own]]),
    },
  );
}

/** The kernel is (…spatial, channels in, channels out). */
const convolution = defineTensorFunction({
  names: [
    ["ops.conv", "x=inputs kernel strides padding data_format dilations=dilation_rate"],
    ["tf.nn.conv2d tf.nn.conv3d", "x=input kernel=filters|filter strides padding data_format dilations"],
    ["tf.nn.conv1d", "x=input kernel=filters|filter strides=stride padding data_format dilations"],
    ["tf.nn.convolution", "x=input kernel=filters strides padding data_format dilations"],
  ],
  result: (call) => {
    const layout = layoutOf(call);
    const kernel = dimsAt(call, "kernel");
    const filters = kernel.at(-1) ?? giveUp(reason("shape"));
    refuseChannels(call, layout, -2, false);
    const strides = perAxis(call, "strides", layout.spatial.length);
    return assembled(call, layout, windowed(call, layout, "kernel", kernel, strides), filters);
  },
});

/** Each channel has `multiplier` kernels of its own; a separable one mixes them afterwards. */
const depthwise = defineTensorFunction({
  names: [
    ["ops.depthwise_conv", "x=inputs kernel strides padding data_format dilations=dilation_rate"],
    ["tf.nn.depthwise_conv2d", "x=input kernel=filter strides padding data_format dilations"],
    [
      "ops.separable_conv",
      "x=inputs kernel=depthwise_kernel mixing=pointwise_kernel strides padding data_format dilations=dilation_rate",
    ],
    [
      "tf.nn.separable_conv2d",
      "x=input kernel=depthwise_filter mixing=pointwise_filter strides padding data_format dilations",
    ],
  ],
  result: (call) => {
    const layout = layoutOf(call);
    const kernel = dimsAt(call, "kernel");
    const multiplier = kernel.at(-1) ?? giveUp(reason("shape"));
    refuseChannels(call, layout, -2, true);
    const mixing = given(call, "mixing") ? dimsAt(call, "mixing") : undefined;
    // What mixes the channels is as large as one point.
    if (mixing?.slice(0, -2).some((dim) => !isOne(dim)) === true) giveUp(reason("not-supported", "mixing"));
    const channels = mixing?.at(-1);
    const strides = perAxis(call, "strides", layout.spatial.length);
    const spatial = windowed(call, layout, "kernel", kernel, strides);
    return assembled(call, layout, spatial, channels ?? multiply(layout.channels, multiplier));
  },
});

const transposed = defineTensorFunction({
  names: [
    [
      "ops.conv_transpose",
      "x=inputs kernel strides padding output_padding data_format dilations=dilation_rate",
    ],
  ],
  result: (call) => {
    const layout = layoutOf(call);
    const kernel = dimsAt(call, "kernel");
    const filters = kernel.at(-2) ?? giveUp(reason("shape"));
    refuseChannels(call, layout, -1, true);
    const strides = perAxis(call, "strides", layout.spatial.length);
    const rates = perAxis(call, "dilations", layout.spatial.length);
    const more = given(call, "output_padding")
      ? perAxis(call, "output_padding", layout.spatial.length)
      : undefined;
    const padding = paddingOf(call);
    const spatial = layout.spatial.map((length, i) =>
      transposedLength(
        {
          length,
          kernel: kernel[i] ?? known(1),
          stride: strides[i] ?? known(1),
          dilation: rates[i] ?? known(1),
        },
        padding,
        more?.[i],
      ),
    );
    return assembled(call, layout, spatial, filters);
  },
});

/** TensorFlow is told the whole output shape. */
const statedOutput = defineTensorFunction({
  names: [
    [
      "tf.nn.conv1d_transpose tf.nn.conv2d_transpose tf.nn.conv3d_transpose",
      "x=input kernel=filters|filter shape=output_shape strides",
    ],
  ],
  result: (call) => ({ shape: shapeOf(shapeAt(call, "shape")), dtype: tensorAt(call, "x").dtype }),
});

const pooling = defineTensorFunction({
  names: [
    ["ops.max_pool ops.average_pool", "x=inputs size=pool_size strides padding data_format"],
    ["K.pool2d K.pool3d", "x size=pool_size strides padding data_format pool_mode"],
    [
      "tf.nn.max_pool tf.nn.max_pool1d tf.nn.max_pool2d tf.nn.max_pool3d tf.nn.avg_pool tf.nn.avg_pool1d tf.nn.avg_pool2d tf.nn.avg_pool3d",
      "x=input|value size=ksize strides padding data_format",
    ],
  ],
  result: (call) => {
    const layout = layoutOf(call);
    const size = perAxis(call, "size", layout.spatial.length);
    const strides = perAxis(call, "strides", layout.spatial.length, size);
    return assembled(
      call,
      layout,
      windowed(call, layout, "size", size, strides),
      pooledChannels(call, layout),
    );
  },
});

/** A window at each place: the axes it slides along are shorter, and the windows' own come last. */
const slidingWindows = defineTensorFunction({
  names: [["np.lib.stride_tricks.sliding_window_view", "x window=window_shape axis"]],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const sizes = shapeAt(call, "window");
    const axes = axesAt(call, "axis", dims.length) ?? dims.map((_, i) => i);
    if (sizes.length !== axes.length) giveUp(reason("not-supported", "window_shape"));
    const left = [...dims];
    for (const [i, axis] of axes.entries()) {
      const [dim, size] = [left[axis], sizes[i]];
      const says = "ValueError: window shape cannot be larger than input array shape";
      refuseTooLong(size, shapeOf(left), axis, "window", says);
      if (dim && size) left[axis] = add(subtract(dim, size), known(1));
    }
    return { shape: shapeOf([...left, ...sizes]), dtype: tensorAt(call, "x").dtype };
  },
});

/** A view whose axes and steps are stated: nothing but the statement decides its shape. */
const strided = defineTensorFunction({
  names: [["np.lib.stride_tricks.as_strided", "x shape strides"]],
  result: (call) => ({
    shape: given(call, "shape") ? shapeOf(shapeAt(call, "shape")) : tensorAt(call, "x").shape,
    dtype: tensorAt(call, "x").dtype,
  }),
});

/** As many windows as asked for. After `AdaptiveMaxPool` in keras/src/ops/nn.py. */
const adaptivePooling = defineTensorFunction({
  names: [["ops.adaptive_average_pool ops.adaptive_max_pool", "x=inputs size=output_size data_format"]],
  result: (call) => {
    const layout = layoutOf(call);
    // Of a number Keras asks the length, and raises on symbolic tensors.
    const size = shapeAt(call, "size");
    if (size.length !== layout.spatial.length) giveUp(reason("not-supported", "output_size"));
    // Keras 3.15.1 says of symbolic tensors with the channels last that they keep an axis too many.
    if (call.symbolic && !isChannelsFirst(call))
      return {
        shape: shapeOf([...dimsAt(call, "x").slice(0, -size.length), ...size, layout.channels]),
        dtype: tensorAt(call, "x").dtype,
      };
    return assembled(call, layout, size, layout.channels);
  },
});

/** Patches of volumes, each a row of its elements. After `ExtractPatches` in keras/src/ops/image.py. */
const volumePatches = defineTensorFunction({
  names: [
    ["ops.image.extract_patches_3d", "x=volumes size strides dilations=dilation_rate padding data_format"],
  ],
  result: (call) => {
    const layout = layoutOf(call);
    const size = perAxis(call, "size", 3);
    const spatial = windowed(call, layout, "size", size, perAxis(call, "strides", 3, size));
    return assembled(call, layout, spatial, product([...size, layout.channels]));
  },
});

/** A pair for the two axes of an image, of one number or two. */
function pairAt(call: TensorCall, role: string, fallback: number): readonly [Dim, Dim] {
  const [a, b = a, ...more] = given(call, role) ? shapeAt(call, role) : [known(fallback)];
  return a && b && more.length === 0 ? [a, b] : giveUp(reason("not-supported", role));
}

/** Blocks of an image (batch, channels, height, width) in rows, as PyTorch's `Unfold`. After `Unfold` in keras/src/ops/nn.py. */
const unfolded = defineTensorFunction({
  names: [["ops.unfold", "x size=kernel_size dilations=dilation padding strides=stride"]],
  result: (call) => {
    const [batch, channels, ...spatial] = dimsAt(call, "x");
    if (!batch || !channels || spatial.length !== 2) giveUp(reason("shape"));
    const [size, rates] = [pairAt(call, "size", 1), pairAt(call, "dilations", 1)];
    const [margins, strides] = [pairAt(call, "padding", 0), pairAt(call, "strides", 1)];
    const counts = spatial.map((length, at) => {
      const i = at === 0 ? 0 : 1;
      const padded = add(length, multiply(known(2), margins[i]));
      const reach = add(multiply(rates[i], subtract(size[i], known(1))), known(1));
      return add(floorDivide(subtract(padded, reach), strides[i]), known(1));
    });
    return {
      shape: shapeOf([batch, product([channels, ...size]), product(counts)]),
      dtype: tensorAt(call, "x").dtype,
    };
  },
});

/** Blocks put back into an image. After `Fold` in keras/src/ops/nn.py. */
const folded = defineTensorFunction({
  names: [["ops.fold", "x target=output_size size=kernel_size dilations=dilation padding strides=stride"]],
  result: (call) => {
    const [batch, rows] = dimsAt(call, "x");
    if (!batch || !rows) giveUp(reason("shape"));
    const [target, size] = [pairAt(call, "target", 1), pairAt(call, "size", 1)];
    return {
      shape: shapeOf([batch, floorDivide(rows, product(size)), ...target]),
      dtype: tensorAt(call, "x").dtype,
    };
  },
});

export const windows: readonly TensorFunction[] = [
  convolution,
  depthwise,
  transposed,
  statedOutput,
  pooling,
  slidingWindows,
  strided,
  adaptivePooling,
  volumePatches,
  unfolded,
  folded,
];
