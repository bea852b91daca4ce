/** What runs under Keras. */
import { environmentVariable } from "../../builtins";
import type { Context } from "../../../values/context";

export type Backend = "tensorflow" | "jax" | "torch";

const BACKENDS: ReadonlySet<string> = new Set<Backend>(["tensorflow", "jax", "torch"]);

const isBackend = (name: string | undefined): name is Backend => name !== undefined && BACKENDS.has(name);

/** What computes under Keras; undefined where the program chooses in a way that nobody knows, or one without tensors. */
export function backendOf(context: Context): Backend | undefined {
  const asked = context.keras === 3 ? environmentVariable("KERAS_BACKEND", context) : undefined;
  if (!asked) return "tensorflow";
  const name = asked.kind === "str" ? asked.value : undefined;
  return isBackend(name) ? name : undefined;
}

/** Whether TensorFlow is the backend of Keras 3, as it is where the program does not ask for another. */
export function overTensorFlow(context: Context): boolean {
  return context.keras === 3 && backendOf(context) === "tensorflow";
}
