/** Embedding: one row of a table per integer. After `keras/src/layers/core/embedding.py`. */
import { embeddingArguments, embeddingWeights, zeroMask } from "./embedding-table";
import { anything, integer, initializers, regularization } from "../../arguments";
import { loraBeside } from "../lora-constraint";
import { type RemedyDraft, contradiction, defineLayer } from "../../layer-definition";
import { sameDim } from "../../../../values/dimensions/dimension";
import { type Shape, formatShape, shapeOf } from "../../../../values/dimensions/shape";
import { tuple } from "../../../../values/value";

/** The sizes of the table, one after the other: what is right already is no change. */
function sizesOf(table: Shape): readonly RemedyDraft[] {
  const [rows, columns] = table.ranked && table.dims.length === 2 ? table.dims : [];
  const sizes = [
    ["input_dim", rows],
    ["output_dim", columns],
  ] as const;
  return sizes.flatMap(([name, dim]) =>
    dim?.kind === "known" ? [{ kind: "setArgument", name, value: String(dim.value), preferred: true }] : [],
  );
}

/** Whether two shapes are not certain to differ. */
function mayBeSame(a: Shape, b: Shape): boolean {
  if (!a.ranked || !b.ranked) return true;
  const { dims } = b;
  return a.dims.length === dims.length && a.dims.every((dim, i) => sameDim(dim, dims[i] ?? dim) !== false);
}

export const embedding = defineLayer({
  names: ["keras.layers.Embedding"],
  summary: "Looks up a vector of `output_dim` numbers for every integer of the input.",
  args: {
    ...embeddingArguments(),
    ...initializers({ embeddings: "uniform" }),
    ...regularization("embeddings"),
    mask_zero: anything("False"),
    weights: anything(),
    lora_rank: integer(0),
    lora_alpha: anything(),
    quantization_config: anything(),
    sparse: { ...anything("False"), keywordOnly: true, keras: 2 },
    // Keras 3 warns and ignores it.
    input_length: { ...anything(), keywordOnly: true },
  },
  width: "output_dim",
  input: { kind: "tensor" },
  adapted: { weight: "embeddings", quantizes: true, scaledAxis: 0 },
  checks: [(a) => loraBeside(a.lora_rank, a.embeddings_constraint, "embeddings_constraint")],
  construct: (a, { context }) => {
    const [only, ...more] = a.weights.kind === "list" ? (a.weights.items ?? []) : [a.weights];
    const isTable = only?.kind === "tensor" && only.shape.ranked && more.length === 0 && context.keras === 3;
    const table = shapeOf([a.input_dim, a.output_dim]);
    if (!isTable || mayBeSame(only.shape, table)) return undefined;
    const [expected, given] = [formatShape(table), formatShape(only.shape)];
    return contradiction(
      "weights-differ",
      "weights",
      { layer: "Embedding", expected, given },
      {
        remedies: sizesOf(only.shape),
        kerasSays: `ValueError: Layer embedding weight shape ${expected} is not compatible with provided weight shape ${given}.`,
      },
    );
  },
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
