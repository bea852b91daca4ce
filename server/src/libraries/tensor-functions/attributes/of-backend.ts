/** Attributes of the tensors of backends beside TensorFlow. */
import { backendOf } from "../../keras/engine/backend";
import { attributeOfJax } from "../../jax/array-attributes";
import type { Context } from "../../../values/context";
import type { TensorValue, Value } from "../../../values/value";

/** An attribute that only the backend's tensors have, or have as something else than others. */
export function attributeOfBackend(tensor: TensorValue, name: string, context: Context): Value | undefined {
  // A variable of Keras's is none of the backend's tensors.
  if (tensor.variable !== undefined) return undefined;
  return backendOf(context) === "jax" ? attributeOfJax(tensor, name) : undefined;
}
