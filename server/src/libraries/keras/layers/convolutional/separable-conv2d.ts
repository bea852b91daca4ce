/** SeparableConv2D: a depthwise convolution over an image, then a mix of channels. After `keras/src/layers/convolutional/separable_conv2d.py`. */
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

export const separableConv2d = defineLayer({
  names: ["keras.layers.SeparableConv2D", "keras.layers.SeparableConvolution2D"],
  summary:
    "Slides windows over each channel by itself, then mixes the channels at every place into `filters`.",
  args: separableArguments(2),
  width: "filters",
  input: { kind: "tensor", rank: 4, minRank: 4 },
  construct: constructSeparable,
  checks: separableChecks("SeparableConv2D"),
  weights: separableWeights,
  fixedAxes: fixedChannelAxis,
  output: separableOutput,
  multiplyAdds: separableMultiplyAdds,
  explain: explainSeparable,
});
