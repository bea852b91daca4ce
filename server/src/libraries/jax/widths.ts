/** Which types JAX has: those of 64 bits only where the program asks for them. */
import { environmentVariable } from "../builtins";
import type { Context } from "../../values/context";
import { knownText } from "../../values/known-text";
import { lookup } from "../../values/names/lookup";
import { type Arguments, NONE, type TensorValue, type Value } from "../../values/value";

/** Set where the program has changed whether there are types of 64 bits. */
const WIDE = "jax_enable_x64";

const NARROW: Readonly<Record<string, string>> = {
  float64: "float32",
  int64: "int32",
  uint64: "uint32",
  complex128: "complex64",
};

/** The dtype of a tensor of JAX's that would be of this one in NumPy; not known where the program says a word to it. */
export function dtypesOf32Bits(context: Context): (tensor: TensorValue) => string | undefined {
  const isChanged =
    context.settings.has(WIDE) || environmentVariable("JAX_ENABLE_X64", context) !== undefined;
  if (isChanged) return ({ dtype }) => (dtype && lookup(NARROW, dtype) !== undefined ? undefined : dtype);
  return ({ dtype }) => (dtype === undefined ? undefined : (lookup(NARROW, dtype) ?? dtype));
}

/** `jax.config.update(name, value)`. */
export function updateConfig({ positional: [name, value] }: Arguments, context: Context): Value {
  if (value && knownText(name) === WIDE) context.heap.set(context.settings, WIDE, value);
  return NONE;
}
