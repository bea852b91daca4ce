/** Indices of TensorFlow's own functions, which take no tensor of floats: `tf.one_hot(label, 3)` of a label read as one. */
import { kindOf } from "./dtype";
import { casting } from "./other-dtypes";
import { given } from "./reading";
import type { TensorCall } from "./definition";
import { refuse } from "./stops";

/** Refuses a tensor of floats for TensorFlow's `indices`. Of arrays it makes integers where they are. */
export function refuseFloatIndices(call: TensorCall, role: string): void {
  const value = given(call, role);
  if (call.library !== "tensorflow" || value?.kind !== "tensor" || value.flavour !== "eager") return;
  const { dtype, placeholder } = value;
  if (dtype === undefined || (kindOf(dtype)?.kind !== "float" && dtype !== "bfloat16")) return;
  const span = call.bound.spans.get(role);
  const remedies = span ? [casting(span, undefined, "int32")] : [];
  const inGraph = `TypeError: Value passed to parameter 'indices' has DataType ${dtype} not in list of allowed values: …`;
  const says = placeholder === "traced" ? inGraph : "InvalidArgumentError: Value for attr '…' of float …";
  refuse(
    "float-indices",
    role,
    { where: `${call.name}()`, argument: "indices", given: dtype },
    { says, remedies },
  );
}
