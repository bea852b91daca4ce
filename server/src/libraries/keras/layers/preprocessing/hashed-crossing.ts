/** HashedCrossing: two features combined by their hash. After `keras/src/layers/preprocessing/hashed_crossing.py`. */
import { anything, exactChoice, integer, takingFloats } from "../../arguments";
import { encodedElement, isOne } from "./one-hot-shape";
import { contradiction, defineLayer, isUnknown } from "../../layer-definition";
import { sameDim } from "../../../../values/dimensions/dimension";
import { formatShape, shapeOf, unrankedShape } from "../../../../values/dimensions/shape";

export const hashedCrossing = defineLayer({
  names: ["keras.layers.HashedCrossing"],
  summary:
    "Combines two features into one of `num_bins` bins, by the hash of both, or encodes the bins as vectors.",
  args: {
    num_bins: takingFloats(integer()),
    output_mode: exactChoice(["int", "one_hot"], {
      default: "int",
      says: (given) =>
        `ValueError: Unknown value for \`output_mode\` argument of HashedCrossing. Allowed values are: ('int', 'one_hot'). Received: output_mode=${given}`,
    }),
    sparse: anything("False"),
  },
  dropsKeywords: true,
  input: { kind: "tensors", min: 2, max: 2 },
  checks: [
    (_, x, { context }) => {
      if (x.all.length !== 1) return undefined;
      return contradiction(
        "wrong-inputs",
        "input",
        { layer: "HashedCrossing", expected: "2", given: 1 },
        {
          kerasSays:
            context.keras === 2
              ? "ValueError: `HashedCrossing` should be called on a list or tuple of inputs."
              : `ValueError: Expected as input a list/tuple of 2 tensors. Received input_shape=${formatShape(x.shape)}`,
        },
      );
    },
    (_, x) => {
      const [first, second] = x.all;
      if (!first || !second || !first.shape.ranked || !second.shape.ranked) return undefined;
      // None is no number: an open axis against a known one is refused as well.
      const kinds = [first.last.kind, second.last.kind];
      const open = kinds.includes("open") && kinds.includes("known");
      if (!open && sameDim(first.last, second.last) !== false) return undefined;
      const shapes = `(${formatShape(first.shape)}, ${formatShape(second.shape)})`;
      return contradiction(
        "crossed-shapes-differ",
        "input",
        { first: first.shape, second: second.shape },
        {
          kerasSays: `ValueError: Expected the two input tensors to have identical shapes. Received input_shape=${shapes}`,
        },
      );
    },
  ],
  output: (a, x) => {
    if (!x.shape.ranked) return x.shape;
    if (isUnknown(a.output_mode)) return unrankedShape(a.output_mode.reason);
    if (a.output_mode === "int") return x.shape;
    const one = isOne(x.last);
    if (one === undefined) return unrankedShape({ code: "shape" });
    return shapeOf(one ? [...x.dims.slice(0, -1), a.num_bins] : [...x.dims, a.num_bins]);
  },
  dtype: (a) => (a.output_mode === "int" ? "int64" : undefined),
  explain: (a) => ({ element: encodedElement(a.output_mode, "hash(x₁, x₂) mod num_bins") }),
});
