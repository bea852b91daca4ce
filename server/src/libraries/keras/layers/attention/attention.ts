/** Attention: steps of value weighted by how query and key agree. After `keras/src/layers/attention/attention.py`. */
import {
  attentionMultiplyAdds,
  attentionOutput,
  explainAttention,
  featuresAgree,
  inputsAreList,
  queryMask,
} from "./attention-inputs";
import { attentionMasks } from "../masked-steps";
import { anything, comparedNumber, exactChoice, flag } from "../../arguments";
import { type Maybe, defineLayer, isUnknown, weight, when } from "../../layer-definition";

export const attention = defineLayer({
  names: ["keras.layers.Attention"],
  summary:
    "For every step of the query, averages the steps of value, weighted by how well query and key agree.",
  args: {
    use_scale: flag(false),
    score_mode: exactChoice(["dot", "concat"], {
      default: "dot",
      says: (given) =>
        `ValueError: Invalid value for argument score_mode. Expected one of {'dot', 'concat'}. Received: score_mode=${given}`,
    }),
    dropout: comparedNumber("int"),
    seed: anything(),
    causal: { ...anything("False"), keywordOnly: true, keras: 2 },
  },
  input: { kind: "tensors", min: 2, max: 3 },
  checks: [inputsAreList("Attention"), featuresAgree(false), attentionMasks("Attention")],
  weights: (a) => [
    ...when(a.use_scale, weight("scale", [])),
    ...when(
      isUnknown(a.score_mode) ? a.score_mode : a.score_mode === "concat",
      weight("concat_score_weight", []),
    ),
  ],
  mask: queryMask,
  output: attentionOutput,
  multiplyAdds: (a, x) => attentionMultiplyAdds(x, a.score_mode !== "concat"),
  explain: (a, x, output) => explainAttention(scoreOf(a))(a, x, output),
});

/** `_calculate_scores`: how well a query step and a key step agree. */
function scoreOf(a: { readonly use_scale: Maybe<boolean>; readonly score_mode: Maybe<string> }): string {
  const isScaled = a.use_scale === true;
  if (a.score_mode !== "concat") return isScaled ? "scale · (query[t] · key[s])" : "query[t] · key[s]";
  const sum = isScaled ? "scale · (query[t] + key[s])" : "query[t] + key[s]";
  return `concat_score_weight · Σ tanh(${sum})`;
}
