/** What is known here of types where Keras computes with another library than TensorFlow. */
import { dtypesOf32Bits } from "../../jax/widths";
import { backendOf } from "../../keras/engine/backend";
import type { Context } from "../../../values/context";
import type { TensorValue, Value } from "../../../values/value";
import type { TensorCall } from "./definition";
import { mapTensors } from "./operand";
import { given } from "./reading";
import { giveUp } from "./stops";
import { reason } from "../../../values/records/reason";

/** Functions that give the type of what they are given, whatever computes. */
const keepingTypes: ReadonlySet<string> = new Set([
  "keras.ops.convert_to_tensor",
  "keras.ops.convert_to_numpy",
  "keras.ops.cast",
]);

/**
 * Whether nobody knows here of which type a function of Keras gives a tensor: of floats of 32 bits every backend makes the
 * same, of others each backend makes what it likes.
 */
export function isOfOtherTypes(
  { library, bound, name, context }: TensorCall,
  flavour: TensorValue["flavour"],
): boolean {
  if (library !== "keras" || flavour !== "eager" || backendOf(context) === "tensorflow") return false;
  if (bound.values.has("dtype") || keepingTypes.has(name)) return false;
  return [...bound.values.values()].some((value) =>
    value.kind === "tensor" ? value.dtype !== "float32" : value.kind === "list" || value.kind === "tuple",
  );
}

/** The same, of which neither types nor elements are known. */
export const withoutTypes = (result: Value): Value =>
  mapTensors(result, (tensor) => ({ ...tensor, dtype: undefined, content: undefined, values: undefined }));

/** The same with the types that the backend has: JAX none of 64 bits, unless the program asks for them. */
export function ofBackendTypes(result: Value, context: Context): Value {
  if (backendOf(context) !== "jax") return result;
  const typeOf = dtypesOf32Bits(context);
  return mapTensors(result, (tensor) => {
    const dtype = typeOf(tensor);
    return dtype === tensor.dtype ? tensor : { ...tensor, dtype, values: undefined };
  });
}

/** What rows instead of one number are spread to is told of TensorFlow alone: other backends of Keras read them as they like. */
export function giveUpOnRows(call: TensorCall): void {
  const { kind } = given(call, "value") ?? {};
  const isRows = kind === "list" || kind === "tuple";
  if (isRows && call.library === "keras" && backendOf(call.context) !== "tensorflow")
    giveUp(reason("not-supported", "fill_value"));
}
