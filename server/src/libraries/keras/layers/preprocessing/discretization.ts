/** Discretization: numbers put into bins. After `keras/src/layers/preprocessing/discretization.py`. */
import { anything, exactChoice, optionalInteger } from "../../arguments";
import { refusedUnlearnt } from "./not-adapted";
import { learnSomething } from "./vocabulary";
import { oneHot } from "./one-hot-shape";
import { contradiction, defineLayer, isUnknown } from "../../layer-definition";
import { type Dim, known, named, unknownDim } from "../../../../values/dimensions/dimension";
import { shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import type { Value } from "../../../../values/value";

/** The number of bins: one more than there are boundaries. */
function depth(a: { bin_boundaries: Value; num_bins: Dim | undefined }): Dim {
  const { bin_boundaries: boundaries } = a;
  if (boundaries.kind === "list" || boundaries.kind === "tuple") {
    if (boundaries.items) return named(known(boundaries.items.length + 1), "bins");
  }
  if (boundaries.kind === "none" && a.num_bins) return a.num_bins;
  return unknownDim({ code: "data", detail: "bin_boundaries" });
}

export const discretization = defineLayer({
  names: ["keras.layers.Discretization"],
  summary: "Replaces each number by the bin that it falls into, or encodes the bins as vectors.",
  args: {
    bin_boundaries: anything(),
    num_bins: optionalInteger({
      minimum: 0,
      says: (given) =>
        `ValueError: \`num_bins\` must be greater than or equal to 0. Received: \`num_bins=${given}\``,
    }),
    epsilon: anything("0.01"),
    output_mode: exactChoice(["int", "one_hot", "multi_hot", "count"], {
      default: "int",
      says: (given) =>
        `ValueError: Unknown value for \`output_mode\` argument of Discretization. Allowed values are: ('int', 'one_hot', 'multi_hot', 'count'). Received: output_mode=${given}`,
    }),
    sparse: anything("False"),
  },
  formerNames: { bins: ({ kind }) => (kind === "int" || kind === "bool" ? "num_bins" : "bin_boundaries") },
  input: { kind: "tensor" },
  construct: (a) => {
    const boundaries = a.bin_boundaries.kind !== "none";
    if (a.bin_boundaries.kind === "unknown" || a.num_bins?.kind === "unknown") return undefined;
    if (boundaries && a.num_bins !== undefined) {
      return contradiction(
        "bins-twice",
        "num_bins",
        {},
        {
          kerasSays: "ValueError: Both `num_bins` and `bin_boundaries` should not be set.",
          remedies: [
            { kind: "removeArgument", name: "num_bins" },
            { kind: "removeArgument", name: "bin_boundaries" },
          ],
          since: "3.9",
        },
      );
    }
    if (boundaries || a.num_bins !== undefined) return undefined;
    return contradiction(
      "missing-argument",
      "call",
      { argument: "num_bins", layer: "Discretization" },
      {
        kerasSays: "ValueError: You need to set either `num_bins` or `bin_boundaries`.",
      },
    );
  },
  checks: [
    (a, x, scope) =>
      a.bin_boundaries.kind === "none"
        ? refusedUnlearnt(
            "Discretization",
            "ValueError: …You need to either pass the `bin_boundaries` argument at construction time or call `adapt(dataset)` before you can start using the `Discretization` layer.…",
            x,
            scope,
          )
        : undefined,
  ],
  methods: { adapt: (_, { self, context }) => learnSomething(self, context) },
  output: (a, x, { context }) => {
    if (!x.shape.ranked) return x.shape;
    if (isUnknown(a.output_mode)) return unrankedShape(a.output_mode.reason);
    if (a.output_mode === "int") return x.shape;
    if (a.output_mode === "one_hot") return oneHot(x.dims, depth(a)) ?? unrankedShape({ code: "shape" });
    if (context.keras === 2)
      return unrankedShape({ code: "not-supported", detail: "Discretization in Keras 2" });
    const [batch, , ...rest] = x.dims;
    return shapeOf(batch && x.dims.length >= 2 ? [batch, ...rest, depth(a)] : [depth(a)]);
  },
  dtype: (a) => (a.output_mode === "int" ? "int32" : undefined),
  explain: (a) => ({
    axes:
      a.output_mode === "int"
        ? []
        : [{ axis: "features", dim: depth(a), because: { key: "encoding.depth" } }],
  }),
});
