/** Embedding: one row of a table per integer. After `keras/src/layers/core/embedding.py`. */
import { embeddingArguments, embeddingWeights, zeroMask } from "./embedding-table";
import { anything, integer } from "../../arguments";
import { loraBeside } from "../lora-constraint";
import { defineLayer } from "../../layer-definition";
import { shapeOf } from "../../../../values/shape";
import { tuple } from "../../../../values/value";

export const embedding = defineLayer({
  names: ["keras.layers.Embedding"],
  summary: "Looks up a vector of `output_dim` numbers for every integer of the input.",
  args: {
    ...embeddingArguments(),
    embeddings_initializer: anything("'uniform'"),
    embeddings_regularizer: anything(),
    embeddings_constraint: anything(),
    mask_zero: anything("False"),
    weights: anything(),
    lora_rank: integer(0),
    lora_alpha: anything(),
    quantization_config: anything(),
    sparse: { ...anything("False"), keywordOnly: true, keras: 2 },
    // Keras 3 warns and ignores it.
    input_length: { ...anything(), keywordOnly: true },
  },
  input: { kind: "tensor" },
  checks: [(a) => loraBeside(a.lora_rank, a.embeddings_constraint, "embeddings_constraint")],
  // Keras 2 always tells Sequential what to expect: texts of this length, or of any.
  impliedInput: (a, { keras }) => (keras === 2 ? tuple([a.input_length]) : undefined),
  weights: embeddingWeights,
  mask: (a, x, _, scope) => zeroMask(a.mask_zero, x, scope),
  output: (a, x) => (x.shape.ranked ? shapeOf([...x.dims, a.output_dim]) : x.shape),
  explain: (a, x, output) => ({
    axes: [
      {
        axis: "features",
        dim: a.output_dim,
        because: { key: "embedding.features", facts: { input: a.input_dim, output: a.output_dim } },
      },
    ],
    element: "y[…, e] = E[x[…], e]",
    picture: output.ranked
      ? {
          kind: "lookup",
          input: x.dims.slice(1),
          rows: a.input_dim,
          columns: a.output_dim,
          output: output.dims.slice(1),
        }
      : undefined,
  }),
});
