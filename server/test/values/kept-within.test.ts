/** A memory that is bounded by what its values weigh, against the plainest description of one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moduleResolver } from "../../src/host/module-resolver";
import { keptWithin } from "../../src/values/bounds/kept-within";

interface Step {
  readonly key: string;
  /** What is put in for the key; where there is none the key is asked for. */
  readonly weight: number | undefined;
}

const MOST = 20;
const steps = fc.array(
  fc.record<Step>({
    key: fc.constantFrom("a", "b", "c", "d", "e"),
    weight: fc.option(fc.integer({ min: 0, max: 25 }), { nil: undefined }),
  }),
  { maxLength: 60 },
);

/** What is left of `kept`, the newest last, by the definition: from the newest back as long as there is room, the newest always. */
const within = (kept: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] =>
  kept.filter((_, i) => {
    const weight = kept.slice(i).reduce((sum, [, each]) => sum + each, 0);
    return i === kept.length - 1 || weight <= MOST;
  });

describe("what is kept within a limit", () => {
  it("is what was put in or asked for last, and the newest however heavy it is", () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const memory = keptWithin<number>(MOST, (weight) => weight);
        let kept: readonly (readonly [string, number])[] = [];
        for (const { key, weight } of taken) {
          const before = kept.find(([each]) => each === key);
          const others = kept.filter(([each]) => each !== key);
          if (weight === undefined) {
            expect(memory.get(key)).toBe(before?.[1]);
            if (before) kept = [...others, before];
          } else {
            memory.set(key, weight);
            kept = within([...others, [key, weight]]);
          }
        }
        expect([...kept].reverse().map(([key]) => memory.get(key))).toEqual(
          [...kept].reverse().map(([, weight]) => weight),
        );
      }),
    );
  });

  it("are the modules that were read last: those of a small program are read once, those of a thousand files are let go", () => {
    const text = "x = 1\n".repeat(10_000);
    const read: string[] = [];
    const { resolve } = moduleResolver(
      {
        isFile: (file) => file.endsWith(".py") && !file.endsWith("__init__.py"),
        isFolder: () => true,
        readText: (file) => {
          read.push(file);
          return text;
        },
        versionOf: () => 1,
      },
      () => ({ searchPaths: [], workspaceFolders: ["/w"], sitePackages: [], shipped: [] }),
    );
    const importAll = (count: number): void => {
      for (let i = 0; i < count; i++) resolve(`m${i}`, "/w/main.py");
    };
    importAll(10);
    importAll(10);
    expect(read).toHaveLength(10);
    importAll(1000);
    expect(read).toHaveLength(1000);
    importAll(10);
    expect(read).toHaveLength(1010);
  });
});
