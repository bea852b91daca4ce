/** Multiply: the product of its inputs. After `keras/src/layers/merging/multiply.py`. */
import {
  batchesAgree,
  elementWiseOutput,
  explainElementWise,
  inputNames,
  shapesBroadcast,
  elementWiseMask,
} from "./element-wise";
import { MERGE_WORDS, listedInputs } from "./inputs";
import { defineLayer } from "../../layer-definition";

export const multiply = defineLayer({
  names: ["keras.layers.Multiply"],
  summary: "Multiplies its inputs element by element.",
  args: {},
  input: { kind: "tensors", min: 1 },
  checks: [listedInputs("Multiply", MERGE_WORDS), batchesAgree, shapesBroadcast],
  mask: elementWiseMask,
  output: elementWiseOutput,
  explain: explainElementWise("·", (x) => `y = ${inputNames(x).join(" · ")}`),
});
