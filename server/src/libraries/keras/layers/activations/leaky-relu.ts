/** LeakyReLU: negative numbers become small. After `keras/src/layers/activations/leaky_relu.py`. */
import { printed } from "../../arguments";
import { type ArgumentSpec, contradiction, defineLayer } from "../../layer-definition";
import type { Context } from "../../../../values/context";
import type { Value } from "../../../../values/value";

/** Keras 3 refuses None and negative numbers; Keras 2, where the argument is called `alpha`, only None. */
function refusedSlope(value: Value, blame: string, context: Context) {
  const number =
    value.kind === "int" && value.dim.kind === "known"
      ? value.dim.value
      : value.kind === "float"
        ? value.value
        : undefined;
  const isNegative = number !== undefined && number < 0 && context.keras === 3;
  if (value.kind !== "none" && !isNegative) return undefined;
  const given = printed(value);
  return contradiction(
    "negative",
    blame,
    { argument: blame, given },
    {
      kerasSays:
        context.keras === 3
          ? `ValueError: The negative_slope value of a Leaky ReLU layer cannot be None or negative value. Expected a float. Received: negative_slope=${given}`
          : `ValueError: The alpha value of a Leaky ReLU layer cannot be None, Expecting a float. Received: ${given}`,
    },
  );
}

/** A slope as it was given; undefined where it was not. */
const slope = (): ArgumentSpec<Value | undefined> => ({ defaultText: "0.3", parse: (value) => value });

export const leakyRelu = defineLayer({
  names: ["keras.layers.LeakyReLU"],
  summary: "Keeps positive numbers and multiplies negative ones by a small slope.",
  isBuiltAtInit: true,
  args: {
    // Keras 2 has `alpha` only. Keras 3 still takes that name, with a warning; it wins over the new one.
    negative_slope: { ...slope(), keras: 3 },
    alpha: slope(),
  },
  input: { kind: "tensor" },
  isElementwise: true,
  construct: (a, { context }) => {
    const given = a.alpha ?? a.negative_slope;
    return given && refusedSlope(given, a.alpha ? "alpha" : "negative_slope", context);
  },
  mask: "passes",
  output: (_, x) => x.shape,
  explain: () => ({ element: "y = x where x > 0, else slope·x" }),
});
