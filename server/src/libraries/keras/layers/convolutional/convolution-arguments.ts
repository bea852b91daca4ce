/** The constructor arguments that convolutions share, in the order of Keras's signatures. */
import {
  activation,
  anything,
  convolutionPadding,
  flag,
  integerTuple,
  positiveCount,
  initializers,
  layerRegularization,
} from "../../arguments";
import type { Parsed } from "../../layer-definition";
import { dataFormat } from "../../geometry/data-format";
import { loraRank } from "./lora";

export type SpatialRank = 1 | 2 | 3;

/** `filters`: None passes `__init__`, and fails when the kernel is made. */
export const filters = () =>
  positiveCount({
    none: "open",
    floatsInKeras2: true,
    says: (given) =>
      `ValueError: Invalid value for argument \`filters\`. Expected a strictly positive value. Received filters=${given}.`,
  });

/** `depth_multiplier`: how many filters each input channel gets of its own. */
export const depthMultiplier = () =>
  positiveCount({
    default: 1,
    none: "open",
    says: (given) =>
      `ValueError: Invalid value for argument \`depth_multiplier\`. Expected a strictly positive value. Received depth_multiplier=${given}.`,
  });

/** Floats in tuples pass where Keras only divides by them, and fail where they become an axis of the kernel. */
export const windowArguments = (rank: SpatialRank) => ({
  kernel_size: integerTuple(rank, { floats: "refused" }),
  strides: integerTuple(rank, { default: 1, floats: "accepted" }),
  dilation_rate: integerTuple(rank, { default: 1, floats: "accepted" }),
});

/** Arguments of Conv1D, Conv2D and Conv3D. */
export function convolutionArguments(rank: SpatialRank) {
  const { kernel_size, strides, dilation_rate } = windowArguments(rank);
  return {
    filters: filters(),
    kernel_size,
    strides,
    padding: convolutionPadding(() => rank === 1),
    data_format: dataFormat(),
    dilation_rate,
    groups: positiveCount({
      default: 1,
      emptyIsDefaultInKeras2: true,
      says: (given) =>
        `ValueError: The number of groups must be a positive integer. Received: groups=${given}.`,
    }),
    activation: activation(),
    use_bias: flag(true),
    ...initializers({ kernel: "glorot_uniform", bias: "zeros" }),
    ...layerRegularization("kernel", "bias"),
    lora_rank: { ...loraRank(), keywordOnly: true, keras: 3 } as const,
    lora_alpha: { ...anything(), keywordOnly: true, keras: 3 } as const,
  };
}

export type ConvolutionArguments = Parsed<ReturnType<typeof convolutionArguments>>;

const ignoredInKeras2 = () => ({ ...anything(), keywordOnly: true, keras: 2 as const });

/** What Keras 2 passes on to its convolution base class from a layer that computes without it. */
export const passedOnInKeras2 = () => ({ groups: ignoredInKeras2() });

/** The same of a layer that has no kernel of that name. */
export const kernelKeywords = () => ({
  ...passedOnInKeras2(),
  kernel_initializer: ignoredInKeras2(),
  kernel_regularizer: ignoredInKeras2(),
  kernel_constraint: ignoredInKeras2(),
});
