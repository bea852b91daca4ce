/** Conv1DTranspose: a convolution along time, run backwards. After `keras/src/layers/convolutional/conv1d_transpose.py`. */
import { defineLayer } from "../../layer-definition";
import {
  constructTransposed,
  explainTransposed,
  transposedArguments,
  transposedChecks,
  transposedMultiplyAdds,
  transposedOutput,
  transposedWeights,
} from "./transposed-convolution";
import { fixedChannelAxis } from "./window-layer";

export const conv1dTranspose = defineLayer({
  names: ["keras.layers.Conv1DTranspose", "keras.layers.Convolution1DTranspose"],
  summary:
    "Spreads every step over a window of the output, scaled by learned weights: the shapes of a Conv1D backwards.",
  args: transposedArguments(1),
  width: "filters",
  input: { kind: "tensor", rank: 3, minRank: 3 },
  construct: constructTransposed,
  checks: transposedChecks("Conv1DTranspose"),
  weights: transposedWeights,
  fixedAxes: fixedChannelAxis,
  output: transposedOutput,
  multiplyAdds: transposedMultiplyAdds,
  explain: explainTransposed,
});
