/** `keras.config.set_floatx`: the dtype of floats that nothing else is said of. */
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import { type Value, str } from "../../../values/value";

const FLOATX = "floatx";

/** What `floatx()` gives. */
export const floatx = ({ settings }: Context): Value => settings.get(FLOATX) ?? str("float32");

/** The dtype that it names; undefined where nobody knows. */
export const floatxName = (context: Context): string | undefined => knownText(floatx(context));

export function setFloatx(value: Value | undefined, context: Context): void {
  if (value) context.heap.set(context.settings, FLOATX, value);
}

/**
 * A dtype where Keras may have taken its own floats: known as long as they are those of 32 bits. What a layer computes in
 * depends on whether one was made before they were changed, and `ops` take them for Python's numbers alone.
 */
export const ofKerasFloats = (dtype: string | undefined, context: Context): string | undefined =>
  dtype === "float32" && floatxName(context) !== "float32" ? undefined : dtype;
