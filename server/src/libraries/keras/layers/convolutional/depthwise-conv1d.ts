/** DepthwiseConv1D: windows along time, every feature by itself. After `keras/src/layers/convolutional/depthwise_conv1d.py`. */
import { defineLayer } from "../../layer-definition";
import {
  constructDepthwise,
  explainDepthwise,
  depthwiseArguments,
  depthwiseChecks,
  depthwiseMultiplyAdds,
  depthwiseOutput,
  depthwiseWeights,
} from "./depthwise-convolution";
import { fixedChannelAxis } from "./window-layer";

export const depthwiseConv1d = defineLayer({
  names: ["keras.layers.DepthwiseConv1D"],
  summary:
    "Slides `depth_multiplier` windows along time over each feature by itself; features are never mixed.",
  args: depthwiseArguments(1),
  input: { kind: "tensor", rank: 3, minRank: 3 },
  construct: constructDepthwise,
  checks: depthwiseChecks("DepthwiseConv1D"),
  weights: depthwiseWeights,
  fixedAxes: fixedChannelAxis,
  output: depthwiseOutput,
  multiplyAdds: depthwiseMultiplyAdds,
  explain: explainDepthwise,
});
