/** Conv1D, Conv2D and Conv3D without what tells them apart, after `keras/src/layers/convolutional/base_conv.py`. */
import {
  type Contradiction,
  type LayerInput,
  type LayerScope,
  contradiction,
  weight,
  when,
} from "../../layer-definition";
import type { ConvolutionArguments } from "./convolution-arguments";
import { loraWithoutConstraint } from "./lora";
import { loraWeights } from "../lora-weights";
import {
  channelsKnown,
  convolvedShape,
  countGiven,
  joinConvolved,
  kernelText,
  rankFits,
  rankWords,
  spoiled,
  stridesOrDilation,
  windowAxes,
  windowFits,
  windowPlaces,
} from "./window-layer";
import { largestDivisor } from "../../parts/divisors";
import { windowedLength } from "../../geometry/window";
import type { Weight } from "../../../../values/records/application";
import { floorDivide, modulo, product } from "../../../../values/dimensions/arithmetic";
import { type Dim, formatDim } from "../../../../values/dimensions/dimension";
import { type Shape, formatShape } from "../../../../values/dimensions/shape";

/** a // b, without a formula where there is nothing to divide. */
export const quotient = (a: Dim, b: Dim): Dim =>
  b.kind === "known" && b.value === 1 ? a : floorDivide(a, b);

/** What `__init__` refuses: filters that groups do not divide, and strides together with dilation. */
export function constructConvolution(a: ConvolutionArguments): Contradiction | undefined {
  const rest = modulo(a.filters, a.groups);
  if (rest.kind !== "known" || rest.value === 0) return stridesOrDilation(a);
  return contradiction(
    "groups-divide-filters",
    "groups",
    { groups: a.groups, filters: a.filters },
    {
      kerasSays: `ValueError: The number of filters must be evenly divisible by the number of groups. Received: groups=${formatDim(a.groups)}, filters=${formatDim(a.filters)}.`,
      remedies: [...nextMultiple(a), { kind: "removeArgument", name: "groups" }],
    },
  );
}

/** The next count of filters that the groups divide. */
function nextMultiple(a: ConvolutionArguments) {
  if (a.filters.kind !== "known" || a.groups.kind !== "known") return [];
  const value = String(Math.ceil(a.filters.value / a.groups.value) * a.groups.value);
  return [{ kind: "setArgument", name: "filters", value } as const];
}

/** What `build` and `compute_output_shape` refuse, in their order. */
export function convolutionChecks(layer: string, causal: boolean) {
  return [
    (a: ConvolutionArguments, x: LayerInput) =>
      channelsKnown(
        a,
        x,
        kernelOf(a, x),
        () => "TypeError: unsupported operand type(s) for %: 'NoneType' and 'int'",
      ),
    channelsDivide,
    (a: ConvolutionArguments, x: LayerInput, scope: LayerScope) =>
      scope.context.keras === 2 ? undefined : rankFits(a, x, layer, rankWords(a, x, a.filters)),
    (a: ConvolutionArguments, x: LayerInput, scope: LayerScope) => windowFits(a, x, a.filters, scope, causal),
    (a: ConvolutionArguments, x: LayerInput, { name }: LayerScope) =>
      countGiven(
        a,
        "filters",
        a.filters,
        () =>
          `ValueError: Shapes used to initialize variables must be fully-defined (no \`None\` dimensions). Received: shape=${kernelText(a, x, a.filters)} for variable path='${name()}/kernel'`,
      ),
    loraWithoutConstraint,
  ];
}

/** Refuses channels that groups do not divide. */
function channelsDivide(a: ConvolutionArguments, x: LayerInput): Contradiction | undefined {
  const { channels } = convolvedShape(a, x.dims);
  const rest = modulo(channels, a.groups);
  if (rest.kind !== "known" || rest.value === 0) return undefined;
  return contradiction(
    "groups-divide-channels",
    "groups",
    { groups: a.groups, channels, input: x.shape },
    {
      kerasSays: `ValueError: The number of input channels must be evenly divisible by the number of groups. Received groups=${formatDim(a.groups)}, but the input has ${formatDim(channels)} channels (full input shape is ${formatShape(x.shape)}).`,
      remedies: [...commonDivisor(a, channels), { kind: "removeArgument", name: "groups" }],
      output: spoiled(a),
    },
  );
}

/** The largest smaller number of groups that divides both channels and filters. */
function commonDivisor(a: ConvolutionArguments, channels: Dim) {
  const groups = largestDivisor(a.groups, [channels, a.filters], 2);
  return groups === undefined
    ? []
    : [{ kind: "setArgument", name: "groups", value: String(groups) } as const];
}

/** `(*kernel_size, channels // groups, filters)`. */
function kernelOf(a: ConvolutionArguments, x: LayerInput): readonly Dim[] {
  return [...a.kernel_size, quotient(convolvedShape(a, x.dims).channels, a.groups), a.filters];
}

/** Kernel and bias; with LoRA the kernel is frozen and two factors train. */
export function convolutionWeights(a: ConvolutionArguments, x: LayerInput): readonly Weight[] {
  return loraWeights("kernel", kernelOf(a, x), a.lora_rank, when(a.use_bias, weight("bias", [a.filters])));
}

/** `(batch, …windowed lengths, filters)`, or with channels first `(batch, filters, …)`. */
export function convolutionOutput(a: ConvolutionArguments, x: LayerInput): Shape {
  const parts = convolvedShape(a, x.dims);
  const spatial = windowAxes(a, parts.spatial).map((axis) => windowedLength(axis, a.padding));
  return joinConvolved({ ...parts, spatial, channels: a.filters }, a.data_format);
}

/** The kernel once for every place of the output. */
export function convolutionMultiplyAdds(a: ConvolutionArguments, x: LayerInput): Dim {
  // Of the axes that Keras 2 allows in front, the first is the batch.
  const [, ...leading] = convolvedShape(a, x.dims).leading;
  return product([...leading, ...windowPlaces(a, x), ...kernelOf(a, x)]);
}
