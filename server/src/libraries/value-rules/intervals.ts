/** Intervals as they are written, `[0, 1]` or `(0, ∞)`. */
const INTERVAL = /^([[(])(\S+), (\S+)([\])])$/;

/** Whether a number lies in an interval. */
export function withinInterval(interval: string, number: number): boolean {
  const [, left, from, to, right] = INTERVAL.exec(interval) ?? [];
  const end = (text = ""): number => Number(text.replace("∞", "Infinity"));
  const isAbove = left === "[" ? number >= end(from) : number > end(from);
  const isBelow = right === "]" ? number <= end(to) : number < end(to);
  return isAbove && isBelow;
}
