/** The loss that a model was most likely meant to be compiled with. */
import { lastLayers } from "./last-layers";
import { activationOf } from "../../suspicions/suspicion";
import type { ObjectValue, Value } from "../../../../values/value";

/** The loss that goes with what a model gives and with the labels, as far as they tell. */
export function likelyLoss(model: ObjectValue, labels: Value | undefined): string {
  const [last] = lastLayers(model, 0);
  const activation = last && activationOf(last);
  if (activation === "sigmoid") return "binary_crossentropy";
  if (activation !== "softmax") return "mse";
  const rank = labels?.kind === "tensor" && labels.shape.ranked ? labels.shape.dims.length : undefined;
  return rank === 1 ? "sparse_categorical_crossentropy" : "categorical_crossentropy";
}
