/** Maximum: the largest of its inputs. After `keras/src/layers/merging/maximum.py`. */
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

export const maximum = defineLayer({
  names: ["keras.layers.Maximum"],
  summary: "Takes the largest of its inputs element by element.",
  args: {},
  input: { kind: "tensors", min: 1 },
  checks: [listedInputs("Maximum", MERGE_WORDS), batchesAgree, shapesBroadcast],
  mask: elementWiseMask,
  output: elementWiseOutput,
  explain: explainElementWise("max", (x) => `y = max(${inputNames(x).join(", ")})`),
});
