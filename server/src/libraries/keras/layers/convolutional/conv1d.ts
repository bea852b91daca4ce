/** Conv1D: windows along time, summed over features. After `keras/src/layers/convolutional/conv1d.py`. */
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

export const conv1d = defineLayer({
  names: ["keras.layers.Conv1D", "keras.layers.Convolution1D"],
  summary:
    "Slides `filters` windows of `kernel_size` steps along time; each window sums over all input features, or those of its group.",
  args: convolutionArguments(1),
  width: "filters",
  input: { kind: "tensor", rank: 3, minRank: 3 },
  adapted: { weight: "kernel" },
  construct: constructConvolution,
  checks: convolutionChecks("Conv1D", true),
  weights: convolutionWeights,
  fixedAxes: fixedChannelAxis,
  output: convolutionOutput,
  multiplyAdds: convolutionMultiplyAdds,
  explain: explainConvolution,
});
