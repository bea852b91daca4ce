/** ReversibleEmbedding: an embedding that also goes back to logits. After `keras/src/layers/core/reversible_embedding.py`. */
import { embeddingArguments, embeddingWeights, zeroMask } from "./embedding-table";
import { anything, callArgument, flag, integer, initializers, regularization } from "../../arguments";
import { loraBeside } from "../lora-constraint";
import { defineLayer, isUnknown, weight, when } from "../../layer-definition";
import { product } from "../../../../values/dimensions/arithmetic";
import { known } from "../../../../values/dimensions/dimension";
import { shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import { NONE } from "../../../../values/value";

export const reversibleEmbedding = defineLayer({
  names: ["keras.layers.ReversibleEmbedding"],
  summary:
    "Looks up a vector per integer or, called with `reverse=True`, turns vectors back into scores per integer.",
  base: "keras.layers.Embedding",
  args: {
    ...embeddingArguments(),
    tie_weights: flag(true),
    ...initializers({ embeddings: "uniform" }),
    ...regularization("embeddings"),
    mask_zero: anything("False"),
    reverse_dtype: anything(),
    logit_soft_cap: anything(),
    weights: { ...anything(), keywordOnly: true },
    lora_rank: { ...integer(0), keywordOnly: true },
    lora_alpha: { ...anything(), keywordOnly: true },
    quantization_config: { ...anything(), keywordOnly: true },
  },
  input: { kind: "tensor" },
  adapted: { weight: "embeddings", quantizes: true },
  checks: [(a) => loraBeside(a.lora_rank, a.embeddings_constraint, "embeddings_constraint")],
  weights: (a) => [
    ...embeddingWeights(a),
    ...when(
      isUnknown(a.tie_weights) ? a.tie_weights : !a.tie_weights,
      weight("reverse_embeddings", [a.output_dim, a.input_dim]),
    ),
  ],
  // The mask is made in `call`, which Keras 3 does not run on symbolic tensors.
  mask: (a, x, _, scope) => {
    if (scope.context.keras === 3 && x.tensor.flavour === "keras") return NONE;
    const reverse = callArgument(scope.call, "reverse", 1);
    const backwards = reverse === undefined ? false : scope.context.truth(reverse);
    return backwards === true ? NONE : zeroMask(a.mask_zero, x, scope);
  },
  output: (a, x, { call, context }) => {
    if (!x.shape.ranked) return x.shape;
    const reverse = callArgument(call, "reverse", 1);
    const backwards = reverse === undefined ? false : context.truth(reverse);
    if (backwards === undefined) return unrankedShape({ code: "not-supported", detail: "reverse" });
    return backwards ? shapeOf([...x.dims.slice(0, -1), a.input_dim]) : shapeOf([...x.dims, a.output_dim]);
  },
  multiplyAdds: (a, x, { call, context }) => {
    const reverse = callArgument(call, "reverse", 1);
    const backwards = reverse === undefined ? false : context.truth(reverse);
    return backwards === true ? product([...x.dims.slice(1), a.input_dim]) : known(0);
  },
  explain: (a) => ({
    axes: [
      {
        axis: "features",
        dim: a.output_dim,
        because: { key: "embedding.features", facts: { input: a.input_dim, output: a.output_dim } },
      },
    ],
    element: "y[…, e] = E[x[…], e]",
  }),
});
