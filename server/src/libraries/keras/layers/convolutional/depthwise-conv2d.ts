/** DepthwiseConv2D: windows over an image, every channel by itself. After `keras/src/layers/convolutional/depthwise_conv2d.py`. */
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

export const depthwiseConv2d = defineLayer({
  names: ["keras.layers.DepthwiseConv2D"],
  summary:
    "Slides `depth_multiplier` windows over height and width of each channel by itself; channels are never mixed.",
  args: depthwiseArguments(2),
  input: { kind: "tensor", rank: 4, minRank: 4 },
  construct: constructDepthwise,
  checks: depthwiseChecks("DepthwiseConv2D"),
  weights: depthwiseWeights,
  fixedAxes: fixedChannelAxis,
  output: depthwiseOutput,
  multiplyAdds: depthwiseMultiplyAdds,
  explain: explainDepthwise,
});
