/** What ranges of which nobody lists the items have at one place: numbers that keep their distance from one another. */
import { add, multiply } from "./arithmetic";
import type { Dim } from "./dimension";
import { axisCalled } from "./symbols";
import type { Span } from "../records/span";
import type { TupleValue, Value } from "../value";

/**
 * The items of a row whose numbers are in step, at a place of its own: `names` are what they are bound to. A number that
 * counts from 0 on is the place itself.
 */
export function itemsInStep(
  { items, inStep }: TupleValue,
  names: readonly (string | undefined)[],
  span: Span,
): readonly Value[] {
  if (!inStep) return items;
  const counting = inStep.findIndex((range) => isKnown(range?.start, 0) && isKnown(range?.step, 1));
  const name = names[counting] ?? "i";
  const place = axisCalled(name, name, span);
  return items.map((item, at): Value => {
    const range = inStep[at];
    return range ? { kind: "int", dim: add(range.start, multiply(range.step, place)) } : item;
  });
}

const isKnown = (dim: Dim | undefined, value: number): boolean =>
  dim?.kind === "known" && dim.value === value;
