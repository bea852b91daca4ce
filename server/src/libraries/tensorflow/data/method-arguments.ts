/** Arguments that methods of `tf.data.Dataset` do not take, or must be given, by the signatures of the real TensorFlow. */
import listed from "./signatures.json";
import { heldToSignature } from "../../keras/parts/signatures";
import { lookup } from "../../../values/names/lookup";
import type { Context } from "../../../values/context";
import type { Arguments } from "../../../values/value";

const signatures = (): Readonly<Record<string, string>> => listed;

/** The arguments of a method, without the data set itself; what TensorFlow refuses of them is told. An older release takes fewer. */
export function heldToMethod(name: string, args: Arguments, context: Context): Arguments {
  const signature = context.keras === 3 ? lookup(signatures(), name) : undefined;
  return signature === undefined ? args : heldToSignature(signature, args, context, "TensorFlow");
}
