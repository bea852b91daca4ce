/** Conv2D: windows over height and width, summed over channels. After `keras/src/layers/convolutional/conv2d.py`. */
import { defineLayer } from "../../layer-definition";
import {
  constructConvolution,
  convolutionChecks,
  convolutionMultiplyAdds,
  convolutionOutput,
  convolutionWeights,
} from "./convolution";
import { convolutionArguments } from "./convolution-arguments";
import { explainConvolution } from "./convolution-story";
import { fixedChannelAxis } from "./window-layer";

export const conv2d = defineLayer({
  names: ["keras.layers.Conv2D", "keras.layers.Convolution2D"],
  summary:
    "Slides `filters` windows of `kernel_size` over height and width; each window sums over all input channels, or those of its group.",
  args: convolutionArguments(2),
  width: "filters",
  input: { kind: "tensor", rank: 4, minRank: 4 },
  adapted: { weight: "kernel" },
  construct: constructConvolution,
  checks: convolutionChecks("Conv2D", false),
  weights: convolutionWeights,
  fixedAxes: fixedChannelAxis,
  output: convolutionOutput,
  multiplyAdds: convolutionMultiplyAdds,
  explain: explainConvolution,
});
