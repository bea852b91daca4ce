/** Subtract: the difference of two inputs. After `keras/src/layers/merging/subtract.py`. */
import { batchesAgree, elementWiseOutput, explainElementWise, shapesBroadcast } from "./element-wise";
import { defineLayer } from "../../layer-definition";

export const subtract = defineLayer({
  names: ["keras.layers.Subtract"],
  summary: "Subtracts its second input from its first, element by element.",
  args: {},
  input: { kind: "tensors", min: 2, max: 2 },
  checks: [batchesAgree, shapesBroadcast],
  output: elementWiseOutput,
  explain: explainElementWise(() => "y = x₁ − x₂"),
});
