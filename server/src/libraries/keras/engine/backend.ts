/** What runs under Keras. */
import { environmentVariable } from "../../builtins";
import type { Context } from "../../../values/context";

/** Whether TensorFlow is the backend, as it is where the program does not ask for another. */
export function overTensorFlow(context: Context): boolean {
  const backend = environmentVariable("KERAS_BACKEND", context);
  return context.keras === 3 && (backend?.kind !== "str" || backend.value === "tensorflow");
}
