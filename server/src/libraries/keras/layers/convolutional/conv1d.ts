/** Conv1D: windows along time, summed over features. After `keras/src/layers/convolutional/conv1d.py`. */
import { defineLayer } from "../../layer-definition";
import {
  channelsDivide,
  constructConvolution,
  convolutionArguments,
  convolutionOutput,
  convolutionWeights,
  explainConvolution,
  fixedChannelAxis,
  windowFits,
} from "./convolution";
import { formatDim } from "../../../../values/dimension";

export const conv1d = defineLayer({
  names: ["keras.layers.Conv1D", "keras.layers.Convolution1D"],
  summary: "Slides `filters` windows of `kernel_size` steps along time; each window sums over all input features.",
  args: convolutionArguments(1),
  input: { kind: "tensor", rank: 3 },
  construct: constructConvolution,
  checks: [channelsDivide, windowFits],
  weights: convolutionWeights,
  fixedAxes: fixedChannelAxis,
  output: convolutionOutput,
  explain: (a, x, output) => ({
    ...explainConvolution(a, x, output),
    alternatives: [
      {
        message: { key: "conv.alternative.depthwise" },
        remedy: {
          kind: "replaceLayer",
          layer: "DepthwiseConv1D",
          set: { depth_multiplier: formatDim(a.filters) },
          remove: ["filters", "groups", "lora_rank", "lora_alpha"],
        },
      },
    ],
  }),
});
