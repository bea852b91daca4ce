/**
 * `tensorflow.python.keras`, the copy of Keras 2 inside TensorFlow: its modules are still imported beside Keras 3, but
 * nobody keeps them up, and training with them raises.
 */
import { removedModule } from "./removed-names";
import type { Removal } from "../../library-rules";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";

const COPY = /^tensorflow\.python\.keras(?=\.|$)/;

/** The module of `tensorflow.keras` in place of one of the copy; undefined for any other module, or where there is none. */
export function moduleOfToday(module: string): string | undefined {
  if (!COPY.test(module)) return undefined;
  const today = module.replace(COPY, "tensorflow.keras");
  const gone = removedModule(today);
  return gone ? gone.instead : today;
}

export const isOfCopy = (module: string): boolean => COPY.test(module);

/** What is told of an import from the copy, which works. */
export const toldOfCopy = (module: string, span: Span, remedies: readonly Remedy[]): Removal => ({
  finding: { code: "private-copy", severity: "warning", span, facts: { module }, remedies },
});
