/** Names that are meant by others, and the order in which Python looks through classes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meantNames, nearestName, nearestNames } from "../../src/values/names/nearest-names";
import { resolutionOrder } from "../../src/values/resolution-order";
import type { ClassValue } from "../../src/values/value";

/** The edits between two names by their definition: insertions, removals, changes and swaps of neighbours. */
function editsBetween(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const isSwap = a.length > 1 && b.length > 1 && a.startsWith(b.charAt(1)) && a.charAt(1) === b.slice(0, 1);
  return Math.min(
    editsBetween(restA, restB) + (a.startsWith(b.charAt(0)) ? 0 : 1),
    editsBetween(restA, b) + 1,
    editsBetween(a, restB) + 1,
    isSwap ? editsBetween(a.slice(2), b.slice(2)) + 1 : Infinity,
  );
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 6 });

describe("names that may be meant", () => {
  it("are those within one edit for every three letters, nearest first, and hardly farther than the nearest", () => {
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 6 }), (name, candidates) => {
        const reach = Math.max(1, Math.floor(name.length / 3));
        const near = candidates
          .map((candidate) => ({ candidate, edits: editsBetween(name, candidate) }))
          .filter(({ candidate, edits }) => candidate !== name && edits <= reach)
          .sort((a, b) => a.edits - b.edits);
        const expected = near.filter(({ edits }) => edits <= (near[0]?.edits ?? 0) + 1).slice(0, 3);
        expect(nearestNames(name, candidates)).toEqual(expected.map(({ candidate }) => candidate));
        expect(nearestName(name, candidates)).toBe(expected[0]?.candidate);
      }),
    );
  });

  it.each([
    ["Batch_Size", ["batch-size", "batch size"], ["batch-size", "batch size"]],
    ["untis", ["axis", "unit", "units"], ["units"]],
    ["axis", ["name", "axes", "axis"], ["axes"]],
    ["unit", ["units", "unity", "unite", "untis", "knit"], ["units", "unity", "unite"]],
    ["x".repeat(61), ["x".repeat(60)], []],
    ["x".repeat(60), ["x".repeat(59)], ["x".repeat(59)]],
    ["abcdefghijklmnop", ["ABCDefghijklm", "abcdefghijkl"], ["ABCDefghijklm"]],
  ])("count no case and no dashes, and end with names that are long: %s", (name, candidates, expected) => {
    expect(nearestNames(name, candidates)).toEqual(expected);
  });

  it.each([
    ["acc", ["loss", "accuracy"], ["accuracy"]],
    ["lr", ["learning_rate", "left_right"], ["learning_rate", "left_right"]],
    ["l", ["learning_rate"], ["learning_rate"]],
    ["m", ["loss", "lr_m"], []],
    ["val_loss", ["loss", "mae"], ["loss"]],
    ["accuracy_score", ["accuracy", "ac"], ["accuracy"]],
    ["loss", ["loss", "mae"], []],
  ])("are abbreviations and metrics without their val_, too: %s", (name, candidates, expected) => {
    expect(meantNames(name, candidates)).toEqual(expected);
  });
});

describe("the order of classes", () => {
  /** C3 as Python's documentation writes it: the first head that stands in no tail. */
  function merged(sequences: readonly (readonly ClassValue[])[]): readonly ClassValue[] {
    const left = sequences.filter((sequence) => sequence.length > 0);
    const heads = left.flatMap((sequence) => sequence.slice(0, 1));
    const next =
      heads.find((head) => left.every((sequence) => !sequence.slice(1).includes(head))) ?? heads[0];
    if (!next) return [];
    return [next, ...merged(left.map((sequence) => (sequence[0] === next ? sequence.slice(1) : sequence)))];
  }

  const named = (name: string): ClassValue => ({ kind: "class", name, mro: [] }) as unknown as ClassValue;

  it("is Python's own, whatever derives from what", () => {
    // Each class derives from some of those before it.
    const parents = fc.array(fc.uniqueArray(fc.nat(6), { maxLength: 3 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(parents, (all) => {
        const classes: ClassValue[] = [];
        for (const [i, chosen] of all.entries()) {
          const bases = chosen.filter((at) => at < i).flatMap((at) => classes[at] ?? []);
          const own = named(`C${i}`);
          const order = resolutionOrder(own, bases);
          const right = [own, ...merged([...bases.map(({ mro }) => mro), bases])];
          expect(order.map(({ name }) => name)).toEqual(right.map(({ name }) => name));
          classes.push(Object.assign(own, { mro: order }));
        }
      }),
    );
  });
});
