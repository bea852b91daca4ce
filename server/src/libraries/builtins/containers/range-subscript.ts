/** What stands in a `range` at an index or a slice. */
import { countOfRange } from "../iteration/iteration";
import { someInteger } from "../like-each";
import { integerDim } from "../numbers/python-number";
import { sliceBounds } from "./slice-bounds";
import { known } from "../../../values/dimensions/dimension";
import type { Span } from "../../../values/records/span";
import { int, type RangeValue, unknown, type Value } from "../../../values/value";

/** An item of a range, or the range that a slice of it is; no length is too long, since nothing is listed. */
export function rangeSubscript(range: RangeValue, index: Value, span: Span): Value {
  const { start, step } = range;
  const count = countOfRange(range);
  if (count === undefined || start.kind !== "known" || step.kind !== "known")
    return index.kind === "slice" ? unknown("data", "a slice", span) : someInteger();
  const at = (place: number): number => start.value + place * step.value;
  if (index.kind === "slice") {
    const bounds = sliceBounds(index, count);
    if (!bounds) return unknown("data", "a slice", span);
    const [from, to] = [known(at(bounds.start)), known(at(bounds.stop))];
    return { kind: "range", start: from, stop: to, step: known(bounds.step * step.value) };
  }
  const dim = integerDim(index);
  if (dim?.kind !== "known") return someInteger();
  const place = dim.value < 0 ? dim.value + count : dim.value;
  return place >= 0 && place < count ? int(at(place)) : unknown("not-supported", "index out of range", span);
}
