/** AdditiveAttention: Bahdanau's score. After `keras/src/layers/attention/additive_attention.py`. */
import { attentionMasks } from "../masked-steps";
import {
  attentionMultiplyAdds,
  attentionOutput,
  explainAttention,
  featuresAgree,
  inputsAreList,
  queryMask,
} from "./attention-inputs";
import { anything, comparedNumber, flag } from "../../arguments";
import { definedWeight } from "../../geometry/defined-axis";
import { defineLayer, weight, when } from "../../layer-definition";
import { unknownAxes } from "../../../../values/dimensions/shape";

export const additiveAttention = defineLayer({
  names: ["keras.layers.AdditiveAttention"],
  summary:
    "For every step of the query, averages the steps of value, weighted by a learnt sum of query and key.",
  base: "keras.layers.Attention",
  args: {
    use_scale: flag(true),
    dropout: comparedNumber("int"),
    score_mode: { ...anything("'dot'"), keywordOnly: true },
    seed: { ...anything(), keywordOnly: true },
    causal: { ...anything("False"), keywordOnly: true, keras: 2 },
  },
  input: { kind: "tensors", min: 2, max: 3 },
  checks: [
    inputsAreList("AdditiveAttention"),
    featuresAgree(true),
    attentionMasks("AdditiveAttention"),
    (a, x, { name }) =>
      a.use_scale === true
        ? definedWeight(
            [x.last],
            () => `${name()}/scale`,
            x,
            unknownAxes(x.dims.length, { code: "already-reported" }),
          )
        : undefined,
  ],
  weights: (a, x) => [...when(a.use_scale, weight("scale", [x.last]))],
  mask: queryMask,
  output: attentionOutput,
  multiplyAdds: (_, x) => attentionMultiplyAdds(x, false),
  explain: (a, x, output) => {
    const sum = "tanh(query[t] + key[s])";
    return explainAttention(a.use_scale === false ? `Σ ${sum}` : `Σ scale · ${sum}`)(a, x, output);
  },
});
