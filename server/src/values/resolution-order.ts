/** Python's method resolution order. */
import type { ClassValue } from "./value";

/** C3 linearisation; where the bases contradict each other (Python refuses such a class) the plain order serves. */
export function resolutionOrder(type: ClassValue, bases: readonly ClassValue[]): readonly ClassValue[] {
  const sequences = [...bases.map((base) => [...base.mro]), [...bases]];
  const order: ClassValue[] = [type];
  for (;;) {
    const left = sequences.filter((sequence) => sequence.length > 0);
    const isHead = (c: ClassValue | undefined): boolean =>
      c !== undefined && !left.some((sequence) => sequence.indexOf(c) > 0);
    const head = left.map(([first]) => first).find(isHead) ?? left[0]?.[0];
    if (!head) return order;
    order.push(head);
    for (const sequence of left) if (sequence[0] === head) sequence.shift();
  }
}
