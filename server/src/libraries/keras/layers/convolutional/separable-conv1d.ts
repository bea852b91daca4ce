/** SeparableConv1D: a depthwise convolution along time, then a mix of features. After `keras/src/layers/convolutional/separable_conv1d.py`. */
import { defineLayer } from "../../layer-definition";
import {
  constructSeparable,
  explainSeparable,
  separableArguments,
  separableChecks,
  separableMultiplyAdds,
  separableOutput,
  separableWeights,
} from "./separable-convolution";
import { fixedChannelAxis } from "./window-layer";

export const separableConv1d = defineLayer({
  names: ["keras.layers.SeparableConv1D", "keras.layers.SeparableConvolution1D"],
  summary:
    "Slides windows along time over each feature by itself, then mixes the features at every step into `filters`.",
  args: separableArguments(1),
  width: "filters",
  input: { kind: "tensor", rank: 3, minRank: 3 },
  construct: constructSeparable,
  checks: separableChecks("SeparableConv1D"),
  weights: separableWeights,
  fixedAxes: fixedChannelAxis,
  output: separableOutput,
  multiplyAdds: separableMultiplyAdds,
  explain: explainSeparable,
});
