/** Where a slice of something begins and ends, as Python clips it. */
import { integerDim } from "../numbers/python-number";
import { CHARACTERS_PER_TEXT } from "../../../values/bounds/budgets";
import type { SliceValue, Value } from "../../../values/value";
import { countWork } from "../../../values/bounds/work";

export interface SliceBounds {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

/** Python's `slice.indices(length)`; undefined where a bound is not known. */
export function sliceBounds(slice: SliceValue, length: number): SliceBounds | undefined {
  const read = (value: Value): number | undefined | null => {
    if (value.kind === "none") return null;
    const dim = integerDim(value);
    return dim?.kind === "known" ? dim.value : undefined;
  };
  const [lower, upper, given] = [read(slice.lower), read(slice.upper), read(slice.step)];
  if (lower === undefined || upper === undefined || given === undefined || given === 0) return undefined;
  const step = given ?? 1;
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const clip = (index: number): number => Math.min(Math.max(index < 0 ? index + length : index, low), high);
  const start = lower === null ? (step > 0 ? low : high) : clip(lower);
  const stop = upper === null ? (step > 0 ? high : low) : clip(upper);
  return { start, stop, step };
}

/** The index range of a slice over `length` items, as Python clips it; undefined where a bound is unknown, or there are too many. */
export function sliceIndices(slice: SliceValue, length: number): readonly number[] | undefined {
  const bounds = sliceBounds(slice, length);
  if (!bounds) return undefined;
  const { start, stop, step } = bounds;
  // Nothing whose places are known one by one is longer than a text may be; an array of any length can be sliced.
  if (Math.abs(stop - start) > CHARACTERS_PER_TEXT) return undefined;
  const indices: number[] = [];
  countWork(Math.abs(stop - start));
  for (let i = start; step > 0 ? i < stop : i > stop; i += step) indices.push(i);
  return indices;
}
