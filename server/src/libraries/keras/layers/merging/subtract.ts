/** Subtract: the difference of two inputs. After `keras/src/layers/merging/subtract.py`. */
import {
  batchesAgree,
  elementWiseOutput,
  explainElementWise,
  shapesBroadcast,
  elementWiseMask,
} from "./element-wise";
import { type InputWords, MERGE_WORDS, listedInputs } from "./inputs";
import { defineLayer } from "../../layer-definition";

const words: InputWords = {
  ...MERGE_WORDS,
  exactly: {
    count: 2,
    says: (shapes) =>
      `ValueError: A \`Subtract\` layer should be called on exactly 2 inputs. Received: input_shape=${shapes}`,
  },
};

export const subtract = defineLayer({
  names: ["keras.layers.Subtract"],
  summary: "Subtracts its second input from its first, element by element.",
  args: {},
  input: { kind: "tensors", min: 2, max: 2 },
  checks: [listedInputs("Subtract", words), batchesAgree, shapesBroadcast],
  mask: elementWiseMask,
  output: elementWiseOutput,
  explain: explainElementWise("−", () => "y = x₁ − x₂"),
});
