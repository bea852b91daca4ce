/** The dotted name of what is called. */
import type { Arguments, Value } from "../../../values/value";

/** What a call in the program is of: a function or class of a library, or one that is known by its name alone. */
export function calledName(callee: Value, { calleeName }: Arguments): string | undefined {
  if (callee.kind === "function" || callee.kind === "class") return callee.canonical;
  if (callee.kind === "unknown" && callee.named !== undefined) return callee.named;
  const { code, detail } = callee.kind === "unknown" ? callee.reason : {};
  // What such a call gives is not known for the same reason, and may be called again.
  const isItself = code === "not-modelled" && calleeName !== undefined && detail?.endsWith(`.${calleeName}`);
  return isItself === true ? detail : undefined;
}
