/** TorchModuleWrapper: a PyTorch module as a layer. After `keras/src/utils/torch_utils.py`. */
import { anything, required } from "../../arguments";
import { defineLayer, weight } from "../../layer-definition";
import { unrankedShape } from "../../../../values/shape";

export const torchModuleWrapper = defineLayer({
  names: ["keras.layers.TorchModuleWrapper"],
  summary: "Runs a PyTorch module as a layer.",
  args: {
    module: required(),
    output_shape: anything(),
  },
  input: { kind: "call" },
  // What it holds is code and numbers of another framework.
  weights: () => [{ ...weight("foreign", []), uncertain: true }],
  output: () => unrankedShape({ code: "not-modelled", detail: "keras.layers.TorchModuleWrapper" }),
});
