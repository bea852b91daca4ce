/** Conv2DTranspose: a convolution over an image, run backwards. After `keras/src/layers/convolutional/conv2d_transpose.py`. */
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

export const conv2dTranspose = defineLayer({
  names: ["keras.layers.Conv2DTranspose", "keras.layers.Convolution2DTranspose"],
  summary:
    "Spreads every place over a window of a larger image, scaled by learned weights: the shapes of a Conv2D backwards.",
  args: transposedArguments(2),
  width: "filters",
  input: { kind: "tensor", rank: 4, minRank: 4 },
  construct: constructTransposed,
  checks: transposedChecks("Conv2DTranspose"),
  weights: transposedWeights,
  fixedAxes: fixedChannelAxis,
  output: transposedOutput,
  multiplyAdds: transposedMultiplyAdds,
  explain: explainTransposed,
});
