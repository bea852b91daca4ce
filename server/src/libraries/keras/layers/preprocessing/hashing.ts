/** Hashing: values put into bins by their hash. After `keras/src/layers/preprocessing/hashing.py`. */
import { kindOf } from "../../../tensor-functions/core/dtype";
import { anything, exactChoice, optionalInteger, takingFloats } from "../../arguments";
import { encodedElement, manyHot } from "./one-hot-shape";
import { contradiction, defineLayer, isUnknown } from "../../layer-definition";
import { shapeOf, unrankedShape } from "../../../../values/dimensions/shape";

const says = (given: string): string =>
  `ValueError: The \`num_bins\` for \`Hashing\` cannot be \`None\` or non-positive values. Received: num_bins=${given}.`;

export const hashing = defineLayer({
  names: ["keras.layers.Hashing"],
  summary: "Replaces each value by one of `num_bins` bins, by its hash, or encodes the bins as vectors.",
  args: {
    num_bins: { ...takingFloats(optionalInteger({ minimum: 1, says })), defaultText: undefined },
    mask_value: anything(),
    salt: anything(),
    output_mode: exactChoice(["int", "one_hot", "multi_hot", "count"], {
      default: "int",
      says: (given) =>
        `ValueError: Invalid value for argument \`output_mode\`. Expected one of ('int', 'one_hot', 'multi_hot', 'count'). Received: output_mode=${given}`,
    }),
    sparse: anything("False"),
  },
  input: { kind: "tensor" },
  construct: (a) =>
    a.num_bins === undefined
      ? contradiction(
          "not-positive",
          "num_bins",
          { argument: "num_bins", given: "None" },
          { kerasSays: says("None") },
        )
      : undefined,
  output: (a, x, { context }) => {
    if (!x.shape.ranked) return x.shape;
    if (isUnknown(a.output_mode)) return unrankedShape(a.output_mode.reason);
    if (a.output_mode === "int" || a.num_bins === undefined) return x.shape;
    if (context.keras === 2) return unrankedShape({ code: "not-supported", detail: "Hashing in Keras 2" });
    // Of data each number has a vector of its own, where the inferred shape has one for all.
    const isEach = x.dims.length === 0 || (a.output_mode === "one_hot" && x.tensor.flavour !== "keras");
    return isEach ? shapeOf([...x.dims, a.num_bins]) : manyHot(x.dims, a.num_bins);
  },
  dtype: (a, _, computed) =>
    a.output_mode !== "int" || computed === undefined
      ? undefined
      : kindOf(computed)?.kind === "int"
        ? computed
        : "int64",
  explain: (a) => ({
    axes:
      a.output_mode === "int" || !a.num_bins
        ? []
        : [{ axis: "features", dim: a.num_bins, because: { key: "encoding.depth" } }],
    element: encodedElement(a.output_mode, "hash(x) mod num_bins"),
  }),
});
