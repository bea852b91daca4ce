/** Average: the mean of its inputs. After `keras/src/layers/merging/average.py`. */
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

export const average = defineLayer({
  names: ["keras.layers.Average"],
  summary: "Averages its inputs element by element.",
  args: {},
  input: { kind: "tensors", min: 1 },
  checks: [listedInputs("Average", MERGE_WORDS), batchesAgree, shapesBroadcast],
  mask: elementWiseMask,
  output: elementWiseOutput,
  explain: explainElementWise("+", (x) => `y = (${inputNames(x).join(" + ")}) / ${x.all.length}`),
});
