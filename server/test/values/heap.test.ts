/** Whatever is written can be taken back and done again: the journal is held to copies of what it writes to. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Heap } from "../../src/values/heap/heap";

type Place = readonly [holder: number, key: string];
/** A write of a key of a map, or of a property where the holder is an object; undefined removes. */
interface Write {
  readonly place: Place;
  readonly value: number | undefined;
}

const KEYS = ["a", "b", "c"] as const;
const write: fc.Arbitrary<Write> = fc.record({
  place: fc.tuple(fc.nat(3), fc.constantFrom(...KEYS)),
  value: fc.option(fc.nat(4), { nil: undefined }),
});
const writes = fc.array(write, { maxLength: 12 });

/** Two maps and two objects, and a heap that writes to them. */
function world() {
  const heap = new Heap();
  const maps = [new Map<string, number>(), new Map<string, number>([["a", 9]])];
  const objects: Record<string, number>[] = [{}, { b: 7 }];
  const run = (all: readonly Write[]): void => {
    for (const { place, value } of all) {
      const [at, key] = place;
      const map = maps[at];
      if (map && value === undefined) heap.delete(map, key);
      else if (map) heap.set(map, key, value);
      else heap.write(objects[at - maps.length] ?? {}, key, value ?? 0);
    }
  };
  const state = (): unknown => [maps.map((map) => [...map].sort()), objects.map((object) => ({ ...object }))];
  return { heap, maps, run, state };
}

describe("what is written", () => {
  it("is gone when it is taken back, and there when it is done again", () => {
    fc.assert(
      fc.property(writes, writes, (first, second) => {
        const { heap, run, state } = world();
        run(first);
        const before = state();
        const mark = heap.mark();
        run(second);
        const after = state();
        const effects = heap.rollback(mark);
        expect(state()).toEqual(before);
        expect(heap.mark()).toBe(mark);
        heap.apply(effects);
        expect(state()).toEqual(after);
        const undone = heap.undo(mark);
        expect(state()).toEqual(before);
        heap.redo(undone);
        expect(state()).toEqual(after);
      }),
    );
  });

  it("can all be taken back at once, for another program", () => {
    fc.assert(
      fc.property(writes, (all) => {
        const { heap, run, state } = world();
        const before = state();
        run(all);
        heap.takeBackAll();
        expect(state()).toEqual(before);
        expect(heap.mark()).toBe(0);
      }),
    );
  });

  it("is told by its holders, and by one stretch where there is any", () => {
    fc.assert(
      fc.property(writes, writes, (first, second) => {
        const { heap, maps, run } = world();
        run(first);
        const mark = heap.mark();
        run(second);
        const isWritten = heap.mark() > mark;
        expect(heap.stretchSince(mark) !== undefined).toBe(isWritten);
        const touched = heap.holdersSince(mark);
        // What is removed where it is not there is not written.
        const set = second.filter(({ value }) => value !== undefined).map(({ place }) => maps[place[0]]);
        for (const map of set) if (map) expect(touched.has(map)).toBe(true);
        expect(touched.size > 0).toBe(isWritten);
      }),
    );
  });

  it("stays where it was forgotten, since only the code itself can see it", () => {
    const { heap, maps, run } = world();
    const [own, other] = maps;
    const mark = heap.beginPiece();
    run([
      { place: [0, "a"], value: 1 },
      { place: [1, "a"], value: 2 },
    ]);
    heap.forgetOthers((holder) => holder !== own);
    const undone = heap.undo(mark);
    expect([own?.get("a"), other?.get("a")]).toEqual([1, 9]);
    heap.redo(undone);
    expect([own?.get("a"), other?.get("a")]).toEqual([1, 2]);
  });

  it("is taken back piece by piece or from any point of any piece, and done again one piece after the other", () => {
    const pieces = fc.array(writes, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(pieces, fc.nat(), (all, at) => {
        const { heap, run, state } = world();
        const points: { readonly mark: number; readonly before: unknown }[] = [];
        const begins: number[] = [];
        for (const own of all) {
          begins.push(heap.beginPiece());
          for (const one of own) {
            points.push({ mark: heap.mark(), before: state() });
            run([one]);
          }
        }
        const after = state();
        const undone = begins.map((_, i) => heap.undo(begins.at(-1 - i) ?? 0)).reverse();
        expect(heap.mark()).toBe(0);
        for (const own of undone) heap.redo(own);
        expect(state()).toEqual(after);
        const point = points[at % Math.max(1, points.length)];
        if (!point) return;
        heap.redo(heap.undo(point.mark));
        expect(state()).toEqual(after);
        heap.undo(point.mark);
        expect(heap.mark()).toBe(point.mark);
        expect(state()).toEqual(point.before);
      }),
    );
  });
});

describe("what is made once", () => {
  it("is the same for an owner and key until the next piece begins", () => {
    const heap = new Heap();
    const [owner, other] = [{}, {}];
    const make = (): object => ({});
    const first = heap.once(owner, "k", make);
    expect(heap.once(owner, "k", make)).toBe(first);
    expect(heap.once(owner, "l", make)).not.toBe(first);
    expect(heap.once(other, "k", make)).not.toBe(first);
    heap.beginPiece();
    expect(heap.once(owner, "k", make)).not.toBe(first);
  });
});

describe("holders that are watched", () => {
  it.each([
    [
      "set",
      (heap: Heap, map: Map<string, number>) => {
        heap.set(map, "a", 1);
      },
    ],
    [
      "removed from",
      (heap: Heap, map: Map<string, number>) => {
        heap.delete(map, "a");
      },
    ],
  ])("are noticed when they are %s, and no others are", (_, touch) => {
    const { heap, maps } = world();
    const [, watched] = maps;
    if (!watched) throw new Error("there is no map");
    heap.watch(new Set<object>([watched]));
    heap.set(maps[0] ?? new Map<string, number>(), "a", 1);
    expect(heap.isTouched).toBe(false);
    touch(heap, watched);
    expect(heap.isTouched).toBe(true);
    heap.takeBackAll();
    expect(heap.isTouched).toBe(false);
  });
});
