// Files are shared by the thread that was asked and those of a pool.
import { describe, expect, it } from "vitest";
import type { FileOutcome } from "../../src/cli/check/check-file";
import type { CheckPool, Progress } from "../../src/cli/check/pool";
import { shareWork } from "../../src/cli/check/shared-work";

const outcome = (error: string): FileOutcome => ({ kind: "failed", error });
const files = Array.from({ length: 100 }, (_, i) => `${i}.py`);
const outcomes = files.map(outcome);

/** A pool that notes what each of its threads was given. */
function notingPool(given: (readonly string[])[], fails = false): (threads: number) => Promise<CheckPool> {
  return (threads) =>
    Promise.resolve({
      threads,
      check: (batch) => {
        given.push(batch);
        return fails ? Promise.reject(new Error("ended")) : Promise.resolve(batch.map(outcome));
      },
      close: () => Promise.resolve(),
    });
}

describe("work that is shared", () => {
  it("stays here while other threads don't pay", async () => {
    const asked: Progress[] = [];
    const here: string[] = [];
    const work = shareWork(
      (file) => (here.push(file), outcome(file)),
      (progress) => (asked.push(progress), 0),
      () => Promise.reject(new Error("nobody asked for threads")),
    );
    expect(await Promise.all(files.map(work.check))).toEqual(outcomes);
    await work.close();
    expect(here).toEqual(files);
    expect(asked.map(({ done, left }) => done + left)).toEqual(files.map(() => 100));
  });

  it("goes to others as soon as they do, each file to one of them", async () => {
    const here: string[] = [];
    const there: (readonly string[])[] = [];
    const work = shareWork(
      (file) => (here.push(file), outcome(file)),
      ({ done }) => (done < 5 ? 0 : 2),
      notingPool(there),
    );
    expect(await Promise.all(files.map(work.check))).toEqual(outcomes);
    await work.close();
    expect(here.slice(0, 5)).toEqual(files.slice(0, 5));
    expect(there.length).toBeGreaterThan(1);
    expect(new Set(here.concat(...there)).size).toBe(100);
    expect(here.length + there.flat().length).toBe(100);
    for (const batch of there) expect(batch.length).toBeLessThanOrEqual(8);
  });

  it("tells what a thread failed on, and a file here", async () => {
    const there: (readonly string[])[] = [];
    const work = shareWork(
      (file) => {
        if (file === "0.py") throw new Error("here");
        return outcome(file);
      },
      () => 1,
      notingPool(there, true),
    );
    const ended = await Promise.allSettled(files.map(work.check));
    const failed = ended.flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : []));
    expect(failed).toContain("Error: here");
    expect(failed.length).toBe(1 + there.flat().length);
    await work.close();
  });
});
