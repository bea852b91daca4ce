/** Walks the origin of a dimension, back to the places in the source that wrote it. */
import type { Dim } from "../values/dimension";
import type { Span } from "../values/span";

/** The place a dimension leads to: its own, else the first found walking its formula, operand by operand. */
export function firstSpan(dim: Dim): Span | undefined {
  const seen = new Set<Dim>();
  const visit = (d: Dim): Span | undefined => {
    if (seen.has(d)) return undefined;
    seen.add(d);
    if (d.origin?.span) return d.origin.span;
    for (const operand of d.origin?.formula?.operands ?? []) {
      const found = visit(operand);
      if (found) return found;
    }
    return undefined;
  };
  return visit(dim);
}
