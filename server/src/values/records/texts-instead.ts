/** Remedies for a text that is none of those that may be given. */
import type { Remedy } from "./finding";
import type { Value } from "../value";

/** In place of a text that is written out, those that may be meant. */
export function textsInstead(value: Value, instead: readonly string[] = []): readonly Remedy[] {
  const span = value.kind === "str" ? value.span : undefined;
  return span
    ? instead.map((text, i) => ({
        kind: "replaceText",
        span,
        text: JSON.stringify(text),
        preferred: i === 0,
      }))
    : [];
}
