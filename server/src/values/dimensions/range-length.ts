/** How many numbers a `range` gives. */
import { ceilDivide, subtract } from "./arithmetic";
import { type Dim, known } from "./dimension";
import type { RangeValue } from "../value";

/** `len(range(start, stop, step))`, an expression where the bounds are symbols; a range that goes nowhere gives none. */
export function lengthOfRange({ start, stop, step }: RangeValue): Dim {
  const length = ceilDivide(subtract(stop, start), step);
  return length.kind === "known" && length.value < 0 ? known(0) : length;
}
