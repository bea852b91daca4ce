/** Automatic names of layers, models and operations, after `keras/src/utils/naming.py`. */
import type { Context } from "../../../values/context";

/** `MaxPooling1D` → `max_pooling1d`, as Keras's own `to_snake_case`. */
export function toSnakeCase(name: string): string {
  return name
    .replace(/\W+/g, "")
    .replace(/(.)([A-Z][a-z]+)/g, "$1_$2")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
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
  const count = context.next(`name:${prefix}`);
  if (keras2 === "input") return `input_${count}`;
  return count === 1 ? prefix : `${prefix}_${count - 1}`;
}
