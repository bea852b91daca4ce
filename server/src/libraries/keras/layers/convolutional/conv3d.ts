/** Conv3D: windows through a volume, summed over channels. After `keras/src/layers/convolutional/conv3d.py`. */
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

export const conv3d = defineLayer({
  names: ["keras.layers.Conv3D", "keras.layers.Convolution3D"],
  summary:
    "Slides `filters` windows of `kernel_size` through a volume; each window sums over all input channels, or those of its group.",
  args: convolutionArguments(3),
  width: "filters",
  input: { kind: "tensor", rank: 5, minRank: 5 },
  adapted: { weight: "kernel" },
  construct: constructConvolution,
  checks: convolutionChecks("Conv3D", false),
  weights: convolutionWeights,
  fixedAxes: fixedChannelAxis,
  output: convolutionOutput,
  multiplyAdds: convolutionMultiplyAdds,
  explain: explainConvolution,
});
