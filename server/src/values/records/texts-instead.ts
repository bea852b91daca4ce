/** Remedies for a text or a name that is none of those that may be given. */
import type { Remedy } from "./finding";
import type { Span } from "./span";
import type { Value } from "../value";

/** In place of what stands at `span` those that may be meant, best first. */
export const insteadAt = (span: Span, instead: readonly string[]): readonly Remedy[] =>
  instead.map((text, i) => ({ kind: "replaceText", span, text, preferred: i === 0 }));

/** In place of a text that is written out, those that may be meant. */
export function textsInstead(value: Value, instead: readonly string[] = []): readonly Remedy[] {
  const span = value.kind === "str" ? value.span : undefined;
  return span
    ? insteadAt(
        span,
        instead.map((text) => JSON.stringify(text)),
      )
    : [];
}
