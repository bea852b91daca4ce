/** ActivityRegularization: a cost on its input's size. After `keras/src/layers/regularization/activity_regularization.py`. */
import { nonNegative } from "../../arguments";
import { defineLayer } from "../../layer-definition";

const cost = (name: string) =>
  nonNegative({
    defaultText: "0.0",
    none: "accepted",
    says: (given) =>
      `ValueError: Invalid value for argument ${name}: expected a non-negative float.Received: ${name}=${given}`,
  });

export const activityRegularization = defineLayer({
  names: ["keras.layers.ActivityRegularization"],
  summary: "Gives back its input and adds a cost on its size to the loss.",
  isBuiltAtInit: true,
  args: { l1: cost("l1"), l2: cost("l2") },
  input: { kind: "tensor" },
  isElementwise: true,
  passesNothing: true,
  mask: "passes",
  output: (_, x) => x.shape,
  explain: () => ({ element: "y = x; loss += l1·Σ|x| + l2·Σx²" }),
});
