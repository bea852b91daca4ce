/** Add: the sum of its inputs. After `keras/src/layers/merging/add.py`. */
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

export const add = defineLayer({
  names: ["keras.layers.Add"],
  summary: "Adds its inputs element by element.",
  args: {},
  input: { kind: "tensors", min: 1 },
  checks: [listedInputs("Add", MERGE_WORDS), batchesAgree, shapesBroadcast],
  mask: elementWiseMask,
  output: elementWiseOutput,
  explain: explainElementWise("+", (x) => `y = ${inputNames(x).join(" + ")}`),
});
