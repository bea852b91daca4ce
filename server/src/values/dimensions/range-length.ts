/** How many numbers a `range` gives. */
import { add, ceilDivide, multiply, subtract } from "./arithmetic";
import { boundsOf } from "./between";
import { type Dim, known } from "./dimension";
import type { Between } from "./polynomial";
import type { RangeValue } from "../value";

/** `len(range(start, stop, step))`, an expression where the bounds are symbols; a range that goes nowhere gives none. */
export function lengthOfRange({ start, stop, step }: RangeValue): Dim {
  const length = ceilDivide(subtract(stop, start), step);
  return length.kind === "known" && length.value <= 0 ? known(0) : length;
}

/** What every number of a `range` lies between; a step that is not known is taken to go up, as nearly all do. */
export function boundsOfRange(range: RangeValue): Between | undefined {
  const { start, stop, step } = range;
  if (step.kind === "known" && step.value < 0)
    return boundsOf(add(stop, known(1)), start, known(-step.value));
  const rounds = lengthOfRange(range);
  const last = rounds.kind === "known" ? add(start, multiply(step, subtract(rounds, known(1)))) : undefined;
  return boundsOf(start, last ?? subtract(stop, known(1)), step);
}
