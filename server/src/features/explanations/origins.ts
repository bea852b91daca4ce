/** Walks the origin of a dimension, back to the places in the source that wrote it. */
import type { Dim } from "../../values/dimensions/dimension";
import type { Span } from "../../values/records/span";

/**
 * The place a dimension leads to: its own, else the first found walking its formula, operand by operand. A number that
 * a loop went on adding to has a formula as deep as the loop is long, so the way back is kept in a list.
 */
export function firstSpan(dim: Dim): Span | undefined {
  return writtenIn(dim)?.span;
}

/** The number that stands in the source, of those that a dimension was computed from: itself, else the first found. */
export function writtenIn(dim: Dim): { readonly dim: Dim; readonly span: Span } | undefined {
  const seen = new Set<Dim>();
  const left: Dim[] = [dim];
  for (let next = left.pop(); next; next = left.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.origin?.span) return { dim: next, span: next.origin.span };
    left.push(...(next.origin?.formula?.operands ?? []).toReversed());
  }
  return undefined;
}
