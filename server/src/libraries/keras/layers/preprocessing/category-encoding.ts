/** CategoryEncoding: integers as one-hot or multi-hot vectors. After `keras/src/layers/preprocessing/category_encoding.py`. */
import { anything, exactChoice, optionalInteger } from "../../arguments";
import { isOne, manyHot } from "./one-hot-shape";
import { contradiction, defineLayer, isUnknown } from "../../layer-definition";
import { known } from "../../../../values/dimensions/dimension";
import { shapeOf, unrankedShape } from "../../../../values/dimensions/shape";

export const categoryEncoding = defineLayer({
  names: ["keras.layers.CategoryEncoding"],
  summary: "Turns integers below `num_tokens` into one-hot, multi-hot or count vectors.",
  args: {
    num_tokens: optionalInteger({
      minimum: 1,
      says: (given) => `ValueError: \`num_tokens\` must be >= 1. Received: num_tokens=${given}.`,
    }),
    output_mode: exactChoice(["count", "one_hot", "multi_hot"], {
      default: "multi_hot",
      alternatives: { binary: "multi_hot" },
      says: (given) => `ValueError: Unknown arg for output_mode: ${given}`,
    }),
    sparse: anything("False"),
  },
  formerNames: { max_tokens: () => "num_tokens" },
  input: { kind: "tensor" },
  construct: (a) =>
    a.num_tokens === undefined
      ? contradiction(
          "missing-argument",
          "call",
          { argument: "num_tokens", layer: "CategoryEncoding" },
          {
            kerasSays:
              "ValueError: num_tokens must be set to use this layer. If the number of tokens is not known beforehand, use the IntegerLookup layer instead.",
          },
        )
      : undefined,
  output: (a, x, { context }) => {
    if (!x.shape.ranked) return x.shape;
    if (isUnknown(a.output_mode)) return unrankedShape(a.output_mode.reason);
    if (a.num_tokens === undefined) return unrankedShape({ code: "already-reported" });
    if (x.dims.length === 0) {
      const isRow = context.keras === 3 && a.output_mode === "one_hot";
      return shapeOf(isRow ? [known(1), a.num_tokens] : [a.num_tokens]);
    }
    if (a.output_mode !== "one_hot") return manyHot(x.dims, a.num_tokens);
    const one = isOne(x.last);
    if (one === undefined) return unrankedShape({ code: "shape" });
    return shapeOf(
      one && x.dims.length > 1 ? [...x.dims.slice(0, -1), a.num_tokens] : [...x.dims, a.num_tokens],
    );
  },
  explain: (a) => ({
    axes: a.num_tokens ? [{ axis: "features", dim: a.num_tokens, because: { key: "encoding.depth" } }] : [],
    element:
      a.output_mode === "count"
        ? "y[…, k] = how often k occurs in x"
        : "y[…, k] = 1 where k occurs in x, else 0",
  }),
});
