/** Where a text differs from an earlier one: the stretches that edits have replaced since, however many there were. */
import type { TextChange } from "./text-change";

/** Characters `from` to `to` of the earlier text, in whose place the present one has `length` others. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * Stretches beyond which all of them count as one. Each change looks through those that there are, and a rename in more
 * places than these leaves little of a text alone.
 */
const MOST_STRETCHES = 512;

/**
 * The stretches after one more change, given in the present text; in their order, and none touches another.
 */
export function withChange(
  stretches: readonly Stretch[],
  { start, end, text }: TextChange,
): readonly Stretch[] {
  const before: Stretch[] = [];
  const behind: Stretch[] = [];
  // How far the present text is ahead of the earlier one, in front of the stretch that is looked at.
  let shift = 0;
  // Where the changed stretch begins and ends, in the present text, and how far that is ahead in front of it and behind it.
  let [from, to] = [start, end];
  let shiftBefore: number | undefined;
  let shiftBehind: number | undefined;
  for (const stretch of stretches) {
    const begin = stretch.from + shift;
    const over = begin + stretch.length;
    if (begin > end) shiftBefore ??= shift;
    if (begin > end) shiftBehind ??= shift;
    shift += stretch.length - (stretch.to - stretch.from);
    if (over < start) before.push(stretch);
    else if (begin > end) behind.push(stretch);
    else {
      shiftBefore ??= begin - stretch.from;
      shiftBehind = shift;
      from = Math.min(from, begin);
      to = Math.max(to, over);
    }
  }
  const changed = {
    from: from - (shiftBefore ?? shift),
    to: to - (shiftBehind ?? shift),
    length: to - from - (end - start) + text.length,
  };
  const all = [...before, changed, ...behind];
  return all.length > MOST_STRETCHES ? [asOne(all)] : all;
}

/** One stretch that reaches over several, which follow one another and are at least one. */
export function asOne(stretches: readonly Stretch[]): Stretch {
  const from = stretches[0]?.from ?? 0;
  const to = stretches.at(-1)?.to ?? from;
  const grown = stretches.reduce((sum, stretch) => sum + stretch.length - (stretch.to - stretch.from), 0);
  return { from, to, length: to - from + grown };
}
