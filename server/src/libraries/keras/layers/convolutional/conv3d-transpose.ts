/** Conv3DTranspose: a convolution through a volume, run backwards. After `keras/src/layers/convolutional/conv3d_transpose.py`. */
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

/** Here alone `data_format` stands before `output_padding`. */
function dataFormatFirst({
  filters,
  kernel_size,
  strides,
  padding,
  data_format,
  ...rest
}: ReturnType<typeof transposedArguments>) {
  return { filters, kernel_size, strides, padding, data_format, ...rest };
}

export const conv3dTranspose = defineLayer({
  names: ["keras.layers.Conv3DTranspose", "keras.layers.Convolution3DTranspose"],
  summary:
    "Spreads every place over a window of a larger volume, scaled by learned weights: the shapes of a Conv3D backwards.",
  args: dataFormatFirst(transposedArguments(3)),
  width: "filters",
  input: { kind: "tensor", rank: 5, minRank: 5 },
  construct: constructTransposed,
  checks: transposedChecks("Conv3DTranspose"),
  weights: transposedWeights,
  fixedAxes: fixedChannelAxis,
  output: transposedOutput,
  multiplyAdds: transposedMultiplyAdds,
  explain: explainTransposed,
});
