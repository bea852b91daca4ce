/** ReLU: negative numbers become 0. After `keras/src/layers/activations/relu.py`. */
import { nonNegative } from "../../arguments";
import { defineLayer } from "../../layer-definition";

export const relu = defineLayer({
  names: ["keras.layers.ReLU"],
  summary: "Keeps positive numbers and sets negative ones to 0.",
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
  mask: "passes",
  output: (_, x) => x.shape,
  explain: (a) => ({
    element:
      a.max_value === undefined
        ? "y = max(0, x)"
        : `y = min(max(0, x), ${typeof a.max_value === "number" ? a.max_value : "max_value"})`,
  }),
});
