/** Which refusals of products TensorFlow keeps for data: what it lets pass where an axis of a placeholder is open. */
import { overTensorFlow } from "../../keras/engine/backend";
import type { Context } from "../../../values/context";
import type { Finding } from "../../../values/records/finding";
import type { TensorValue } from "../../../values/value";

const isFixed = ({ shape }: TensorValue): boolean =>
  shape.ranked && shape.dims.every(({ kind }) => kind === "known");

/**
 * When `tf.tensordot` compares the sizes that it sums over (tensorflow/python/ops/math_ops.py). It makes matrices of
 * both tensors first, whose lengths it counts while data goes through unless every axis of the two is fixed. Undefined
 * where they are compared at once.
 */
export function whenTensordotCompares(tensors: readonly TensorValue[], context: Context): Finding["onData"] {
  if (context.keras === 3 && !overTensorFlow(context)) return undefined;
  const areOfKeras = tensors.some(({ flavour }) => flavour === "keras");
  // Keras 3 infers what its own functions give of symbolic tensors; Keras 2 calls TensorFlow on placeholders.
  if (areOfKeras && context.keras === 3) return undefined;
  if (!areOfKeras && !context.isTracing) return "now";
  return tensors.every(isFixed) ? undefined : "later";
}
