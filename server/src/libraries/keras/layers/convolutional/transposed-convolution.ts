/** Transposed convolutions without what tells them apart, after `keras/src/layers/convolutional/base_conv_transpose.py`. */
import { activatedAfterwards } from "../../geometry/formula-text";
import {
  activation,
  convolutionPadding,
  flag,
  integerTuple,
  initializers,
  layerRegularization,
} from "../../arguments";
import {
  type ArgumentSpec,
  type Contradiction,
  type Explanation,
  type LayerInput,
  type LayerScope,
  type Parsed,
  contradiction,
  isUnknown,
  weight,
  when,
} from "../../layer-definition";
import { type SpatialRank, filters, passedOnInKeras2 } from "./convolution-arguments";
import {
  channelsKnown,
  convolvedShape,
  countGiven,
  joinConvolved,
  rankFits,
  stridesOrDilation,
  tupleText,
  windowAxes,
} from "./window-layer";
import { indexText, spatialAxes, timesText } from "./window-story";
import { dataFormat } from "../../geometry/data-format";
import { offsetNames, placeNames, scaled, summation } from "../../geometry/spatial-names";
import { cutInFront, transposedLength } from "../../geometry/transposed-window";
import type { Weight } from "../../../../values/records/application";
import { product } from "../../../../values/dimensions/arithmetic";
import { type Dim, formatDim, known, named, isOne, isZero } from "../../../../values/dimensions/dimension";
import { type Shape, formatShape, shapeOf } from "../../../../values/dimensions/shape";

/** The arguments, in the order of Conv1DTranspose and Conv2DTranspose. */
export function transposedArguments(rank: SpatialRank) {
  return {
    filters: filters(),
    kernel_size: integerTuple(rank, { floats: "refused" }),
    strides: integerTuple(rank, { default: 1 }),
    padding: convolutionPadding(() => false),
    output_padding: outputPadding(rank),
    data_format: dataFormat(),
    dilation_rate: integerTuple(rank, { default: 1 }),
    activation: activation(),
    use_bias: flag(true),
    ...initializers({ kernel: "glorot_uniform", bias: "zeros" }),
    ...layerRegularization("kernel", "bias"),
    ...passedOnInKeras2(),
  };
}

export type TransposedArguments = Parsed<ReturnType<typeof transposedArguments>>;

/** `None` leaves the length to the formula; else what is added at the end of each axis. */
function outputPadding(rank: SpatialRank): ArgumentSpec<readonly Dim[] | undefined> {
  const tuple = integerTuple(rank, { minimum: 0 });
  return {
    defaultText: "None",
    parse: (value, argument) =>
      value === undefined || value.kind === "none" ? undefined : tuple.parse(value, argument),
  };
}

/** What `__init__` refuses: output padding that reaches the stride, and strides together with dilation. */
export function constructTransposed(a: TransposedArguments): Contradiction | undefined {
  for (const [i, padding] of (a.output_padding ?? []).entries()) {
    const stride = a.strides[i];
    if (padding.kind !== "known" || stride?.kind !== "known" || padding.value < stride.value) continue;
    return contradiction(
      "output-padding-exceeds-stride",
      "output_padding",
      { padding, stride },
      {
        kerasSays: `ValueError: \`output_padding\` must be strictly less than \`strides\` for all dimensions. At dimension ${i}, \`output_padding\` is ${padding.value} but \`strides\` is ${stride.value}. Received: output_padding=${tupleText(a.output_padding ?? [])}, strides=${tupleText(a.strides)}`,
        remedies: [{ kind: "removeArgument", name: "output_padding" }],
        since: "3.14",
      },
    );
  }
  return stridesOrDilation(a);
}

/** What `build` and `compute_output_shape` refuse. */
export function transposedChecks(layer: string) {
  const words = (kernel: readonly Dim[], name: () => string) => (): string =>
    `ValueError: Shapes used to initialize variables must be fully-defined (no \`None\` dimensions). Received: shape=${formatShape(shapeOf(kernel))} for variable path='${name()}/kernel'`;
  return [
    (a: TransposedArguments, x: LayerInput, { name }: LayerScope) =>
      channelsKnown(a, x, kernelOf(a, x), words(kernelOf(a, x), name)) ??
      countGiven(a, "filters", a.filters, words(kernelOf(a, x), name)),
    (a: TransposedArguments, x: LayerInput) => rankFits(a, x, layer, "IndexError: tuple index out of range"),
  ];
}

/** `(*kernel_size, filters, channels)`: the other way round than in a convolution. */
function kernelOf(a: TransposedArguments, x: LayerInput): readonly Dim[] {
  return [...a.kernel_size, a.filters, convolvedShape(a, x.dims).channels];
}

/** Kernel and bias. */
export function transposedWeights(a: TransposedArguments, x: LayerInput): readonly Weight[] {
  return [weight("kernel", kernelOf(a, x)), ...when(a.use_bias, weight("bias", [a.filters]))];
}

/** `(batch, …longer lengths, filters)`. */
export function transposedOutput(a: TransposedArguments, x: LayerInput, { context }: LayerScope): Shape {
  const parts = convolvedShape(a, x.dims);
  // Keras 2 forgets the dilation of volumes.
  const isForgotten = context.keras === 2 && a.kernel_size.length === 3;
  const windows = isForgotten ? { ...a, dilation_rate: a.dilation_rate.map(() => known(1)) } : a;
  const spatial = windowAxes(windows, parts.spatial).map((axis, i) =>
    transposedLength(axis, a.padding, a.output_padding?.[i]),
  );
  return joinConvolved({ ...parts, spatial, channels: a.filters }, a.data_format);
}

/** The story: how long each axis gets, and what one input element adds to the output. */
export function explainTransposed(a: TransposedArguments, x: LayerInput, output: Shape): Explanation {
  const before = convolvedShape(a, x.dims);
  const after = output.ranked ? convolvedShape(a, output.dims) : before;
  const rank = a.kernel_size.length;
  const offsets = offsetNames(rank);
  const places = placeNames(rank);
  const { padding } = a;
  const axes = windowAxes(a, before.spatial);
  const cuts = axes.map((axis, i) =>
    isUnknown(padding) ? undefined : cutInFront(axis, padding, a.output_padding?.[i]),
  );
  const cut = cuts.filter((dim) => dim !== undefined);
  const written = axes.map((axis, i) => {
    const start = scaled(axis.stride, places[i] ?? "t");
    const offset = isOne(axis.kernel) ? "" : ` + ${scaled(axis.dilation, offsets[i] ?? "i")}`;
    const off = cuts[i];
    return `${start}${offset}${off && !isZero(off) ? ` − ${formatDim(off)}` : ""}`;
  });
  const facts = {
    kernel: timesText([...a.kernel_size, a.filters]),
    channels: before.channels,
    filters: a.filters,
  };
  return {
    axes: [
      ...spatialAxes(after.spatial, a.padding, "transposed"),
      {
        axis: "features",
        dim: named(after.channels, "filters"),
        because: { key: "transposed.features", facts },
      },
    ],
    element: `${a.use_bias === false ? "" : "y = b, then "}y[${indexText(written, "f", a.data_format)}] += ${summation("c", before.channels)} x[${indexText(places, "c", a.data_format)}] · W[${offsets.join(", ")}, f, c]${activatedAfterwards(a.activation)}`,
    picture: {
      kind: "spread",
      input: [...before.spatial, before.channels],
      window: [...a.kernel_size, a.filters],
      output: [...after.spatial, after.channels],
      strides: a.strides,
      dilation: axes.map(({ dilation }) => dilation),
      ...(cut.length === axes.length && { cut }),
    },
    alternatives: transposedAlternatives(a),
  };
}

function transposedAlternatives(a: TransposedArguments): NonNullable<Explanation["alternatives"]> {
  const strided = a.strides.every((stride) => stride.kind === "known" && stride.value > 1);
  if (a.padding === "valid") {
    // With padding of its own the output is no whole number of strides.
    if (a.output_padding) return [];
    return [
      {
        message: { key: "transposed.alternative.same" },
        remedy: { kind: "setArgument", name: "padding", value: "'same'" },
      },
    ];
  }
  // With an even kernel, or a larger stride, the length is not the odd one before this.
  const isOdd = (dim: Dim): boolean => dim.kind === "known" && dim.value % 2 === 1;
  const isTwo = (dim: Dim): boolean => dim.kind === "known" && dim.value === 2;
  const comesBack = strided && a.kernel_size.every(isOdd) && a.strides.every(isTwo);
  if (a.padding !== "same" || a.output_padding || !comesBack) return [];
  return [
    {
      message: { key: "transposed.alternative.odd", facts: { stride: formatDim(a.strides[0] ?? a.filters) } },
      remedy: { kind: "setArgument", name: "output_padding", value: "0" },
    },
  ];
}

/** The kernel once for every place of the input, each of which is spread over a window of the output. */
export function transposedMultiplyAdds(a: TransposedArguments, x: LayerInput): Dim {
  return product([...convolvedShape(a, x.dims).spatial, ...kernelOf(a, x)]);
}
