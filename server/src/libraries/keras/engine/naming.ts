/** Automatic names of layers, models and operations, after `keras/src/utils/naming.py`. */
import type { Context } from "../../../values/context";
import { int } from "../../../values/value";

/** `MaxPooling1D` → `max_pooling1d`, as Keras's own `to_snake_case`. */
export function toSnakeCase(name: string): string {
  return name
    .replace(/\W+/g, "")
    .replace(/(.)([A-Z][a-z]+)/g, "$1_$2")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
}

/** How many calls of `clear_session` there were; after each, names are given anew. */
function sessionOf(context: Context): number {
  const session = context.settings.get("session");
  return session?.kind === "int" && session.dim.kind === "known" ? session.dim.value : 0;
}

/** `keras.utils.clear_session()`: automatic names start again. */
export function clearSession(context: Context): void {
  context.heap.set(context.settings, "session", int(sessionOf(context) + 1));
}

/** What Keras 2 calls classes whose Keras 3 name differs. */
const keras2Prefixes: Readonly<Record<string, string>> = { Functional: "model", InputLayer: "input" };

/**
 * The next automatic name of a class within this analysis: `conv1d`, `conv1d_1`, … In Keras 2 inputs count from 1
 * (`input_1`) and functional models are called `model`.
 */
export function automaticName(className: string, context: Context): string {
  const keras2 = context.keras === 2 ? keras2Prefixes[className] : undefined;
  const prefix = keras2 ?? toSnakeCase(className);
  const count = context.next(`name:${sessionOf(context)}:${prefix}`);
  if (keras2 === "input") return `input_${count}`;
  return count === 1 ? prefix : `${prefix}_${count - 1}`;
}
