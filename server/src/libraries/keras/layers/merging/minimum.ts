/** Minimum: the smallest of its inputs. After `keras/src/layers/merging/minimum.py`. */
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

export const minimum = defineLayer({
  names: ["keras.layers.Minimum"],
  summary: "Takes the smallest of its inputs element by element.",
  args: {},
  input: { kind: "tensors", min: 1 },
  checks: [listedInputs("Minimum", MERGE_WORDS), batchesAgree, shapesBroadcast],
  mask: elementWiseMask,
  output: elementWiseOutput,
  explain: explainElementWise("min", (x) => `y = min(${inputNames(x).join(", ")})`),
});
