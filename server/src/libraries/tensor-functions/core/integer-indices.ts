/** Indices of TensorFlow's own functions, which take no tensor of floats: `tf.one_hot(label, 3)` of a label read as one. */
import { given } from "./reading";
import type { TensorCall } from "./definition";
import { refuse } from "./stops";
import type { Remedy } from "../../../values/records/finding";

/** Refuses a tensor of floats; `named` is what TensorFlow calls the indices. Of arrays it makes integers where they are. */
export function refuseFloatIndices(call: TensorCall, role: string, named: string): void {
  const value = given(call, role);
  if (call.library !== "tensorflow" || value?.kind !== "tensor" || value.flavour !== "eager") return;
  const { dtype, placeholder } = value;
  if (dtype === undefined || !/^(?:b?float\d+|half|double)$/.test(dtype)) return;
  const span = call.bound.spans.get(role);
  const cast = { before: "tf.cast(", after: ", tf.int32)", needs: "tf", preferred: true } as const;
  const remedies: readonly Remedy[] = span ? [{ kind: "wrapText", span, ...cast }] : [];
  const inGraph = `TypeError: Value passed to parameter '${named}' has DataType ${dtype} not in list of allowed values: …`;
  const says = placeholder === "traced" ? inGraph : "InvalidArgumentError: Value for attr '…' of float …";
  refuse(
    "float-indices",
    role,
    { where: `${call.name}()`, argument: named, given: dtype },
    { says, remedies },
  );
}
