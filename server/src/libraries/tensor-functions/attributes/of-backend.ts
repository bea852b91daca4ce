/** Attributes of the tensors of backends beside TensorFlow. */
import { backendOf } from "../../keras/engine/backend";
import { attributeOfJax } from "../../jax/array-attributes";
import { attributeOfTorch } from "../../torch/tensor-attributes";
import type { Context } from "../../../values/context";
import type { TensorValue, Value } from "../../../values/value";

/** An attribute that only the backend's tensors have, or have as something else than others. */
export function attributeOfBackend(tensor: TensorValue, name: string, context: Context): Value | undefined {
  // A variable of Keras's is none of the backend's tensors.
  if (tensor.variable !== undefined) return undefined;
  const backend = backendOf(context);
  if (backend === "jax") return attributeOfJax(tensor, name);
  return backend === "torch" ? attributeOfTorch(tensor, name) : undefined;
}
