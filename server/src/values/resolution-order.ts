/** Python's method resolution order. */
import { WORK_PER_VALUE } from "./bounds/budgets";
import type { ClassValue } from "./value";
import { countWork } from "./bounds/work";

/** C3 linearisation; where the bases contradict each other (Python refuses such a class) the plain order serves. */
export function resolutionOrder(type: ClassValue, bases: readonly ClassValue[]): readonly ClassValue[] {
  const sequences = [...bases.map((base) => base.mro), bases];
  /** How often each class stands behind the head of a sequence. */
  const behind = new Map<ClassValue, number>();
  for (const sequence of sequences)
    for (const each of sequence.slice(1)) behind.set(each, (behind.get(each) ?? 0) + 1);
  const heads = sequences.map(() => 0);
  const order: ClassValue[] = [type];
  for (;;) {
    const left = sequences.flatMap((sequence, i) => sequence[heads[i] ?? 0] ?? []);
    const next = left.find((head) => (behind.get(head) ?? 0) === 0) ?? left[0];
    if (!next) break;
    order.push(next);
    for (const [i, sequence] of sequences.entries()) {
      const at = heads[i] ?? 0;
      if (sequence[at] !== next) continue;
      heads[i] = at + 1;
      const head = sequence[at + 1];
      if (head) behind.set(head, (behind.get(head) ?? 0) - 1);
    }
  }
  countWork(WORK_PER_VALUE * order.length * sequences.length);
  return order;
}
