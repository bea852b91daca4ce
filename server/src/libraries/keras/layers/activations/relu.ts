/** ReLU: negative numbers become 0. After `keras/src/layers/activations/relu.py`. */
import { nonNegative } from "../../arguments";
import { type Maybe, defineLayer } from "../../layer-definition";

export const relu = defineLayer({
  names: ["keras.layers.ReLU"],
  summary:
    "Keeps positive numbers and sets negative ones to 0, unless `max_value`, `negative_slope` or `threshold` say otherwise.",
  isBuiltAtInit: true,
  args: {
    max_value: nonNegative({
      defaultText: "None",
      none: "accepted",
      says: (given) =>
        `ValueError: max_value of a ReLU layer cannot be a negative value. Received: max_value=${given}`,
    }),
    negative_slope: nonNegative({
      defaultText: "0.0",
      none: "refused",
      says: (given) =>
        `ValueError: negative_slope of a ReLU layer cannot be None or a negative value. Received: negative_slope=${given}`,
    }),
    threshold: nonNegative({
      defaultText: "0.0",
      none: "refused",
      says: (given) =>
        `ValueError: threshold of a ReLU layer cannot be None or a negative value. Received: threshold=${given}`,
    }),
  },
  input: { kind: "tensor" },
  isElementwise: true,
  mask: "passes",
  output: (_, x) => x.shape,
  explain: (a) => ({ element: elementText(a) }),
});

type Bound = Maybe<number | undefined>;

/** The three numbers of a ReLU in its formula, as `relu` of keras/src/activations/activations.py reads them. */
function elementText(a: {
  readonly max_value: Bound;
  readonly negative_slope: Bound;
  readonly threshold: Bound;
}): string {
  const written = (bound: Bound, name: string): string => (typeof bound === "number" ? String(bound) : name);
  const isGiven = (bound: Bound): boolean => bound !== undefined && bound !== 0;
  const [slope, threshold] = [written(a.negative_slope, "negative_slope"), written(a.threshold, "threshold")];
  const below = isGiven(a.threshold) ? `${slope}·(x − ${threshold})` : `${slope}·x`;
  const most = a.max_value === undefined ? undefined : written(a.max_value, "max_value");
  if (!isGiven(a.negative_slope) && !isGiven(a.threshold))
    return most === undefined ? "y = max(0, x)" : `y = min(max(0, x), ${most})`;
  const kept = most === undefined ? "x" : `min(x, ${most})`;
  return `y = ${kept} where x ≥ ${isGiven(a.threshold) ? threshold : "0"}, else ${isGiven(a.negative_slope) ? below : "0"}`;
}
