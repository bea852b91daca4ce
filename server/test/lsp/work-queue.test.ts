/** The queue of background work: what waits, what is done next, and that one piece never meets another. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workQueue } from "../../src/lsp/work-queue";

/** A clock that is moved by hand, a queue on it, and what was begun in which millisecond. */
function queueOnClock() {
  let now = 0;
  let timers: readonly { readonly due: number; readonly work: () => void }[] = [];
  const begun: string[] = [];
  let atOnce = 0;
  const queue = workQueue((work, milliseconds) => {
    const timer = { due: now + milliseconds, work };
    timers = [...timers, timer];
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  });
  /** Goes on to the next timer that is due by `until`. */
  const tick = async (until: number): Promise<void> => {
    for (;;) {
      // Whoever waits for a promise goes on before the next timer.
      for (let i = 0; i < 5; i++) await Promise.resolve();
      const [next] = timers.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due);
      if (!next) break;
      timers = timers.filter((other) => other !== next);
      now = next.due;
      next.work();
    }
    now = until;
  };
  const work =
    (name: string, outcome: () => Promise<void> = () => Promise.resolve()) =>
    async () => {
      begun.push(`${now} ${name}`);
      atOnce += 1;
      expect(atOnce).toBe(1);
      try {
        await outcome();
      } finally {
        atOnce -= 1;
      }
    };
  return { ...queue, tick, work, begun };
}

describe("background work", () => {
  it("begins once its pause is over, and replaces what waited under its name", async () => {
    const { add, tick, work, begun } = queueOnClock();
    add("a", 100, work("old"));
    await tick(99);
    expect(begun).toEqual([]);
    add("a", 100, work("new"));
    await tick(1_000);
    expect(begun).toEqual(["199 new"]);
  });

  it("is done one piece after the other, with a breath between them, whether or not one fails", async () => {
    const { add, tick, work, begun } = queueOnClock();
    let end: () => void = () => undefined;
    const lasting = new Promise<void>((resolve) => (end = resolve));
    add(
      "a",
      0,
      work("a", () => lasting),
    );
    add(
      "b",
      0,
      work("b", () => Promise.reject(new Error("broken"))),
    );
    add("c", 0, work("c"));
    await tick(10);
    expect(begun).toEqual(["0 a"]);
    end();
    await tick(10);
    await tick(30);
    expect(begun).toEqual(["0 a", "15 b", "20 c"]);
  });

  it("of what is looked at comes first, and of what was taken back never", async () => {
    const { add, remove, prefer, tick, work, begun } = queueOnClock();
    for (const name of ["a", "b", "c", "d"]) add(name, 0, work(name));
    prefer("c");
    remove("d");
    await tick(0);
    // Taken back while it is its turn that it waits for.
    remove("b");
    await tick(100);
    expect(begun).toEqual(["0 a", "5 c"]);
    add("e", 0, work("e"));
    add("c", 1, work("c"));
    await tick(200);
    expect(begun.slice(2)).toEqual(["100 e", "105 c"]);
  });

  it("is all done in the end, each once, whatever comes in between", async () => {
    const step = fc.record({ key: fc.constantFrom("a", "b", "c"), pause: fc.nat(9), wait: fc.nat(9) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const { add, tick, work, begun } = queueOnClock();
        let now = 0;
        const last = new Map<string, string>();
        for (const [i, { key, pause, wait }] of steps.entries()) {
          add(key, pause, work(`${key}${i}`));
          last.set(key, `${key}${i}`);
          await tick((now += wait));
        }
        await tick(now + 1_000);
        const names = begun.map((each) => each.split(" ")[1]);
        expect(new Set(names).size).toBe(names.length);
        expect(names).toEqual(expect.arrayContaining([...last.values()]));
      }),
    );
  });
});
