/** Files that wait to be checked, and the threads that take them: the main one, and others as soon as those pay. */
import { setImmediate } from "node:timers/promises";
import { getHeapStatistics } from "node:v8";
import type { FileOutcome } from "./check-file";
import { type CheckPool, MOST_MEMORY, type Progress } from "./pool";

/** Files that a thread is given at once, so that it has work while the main one can't be spoken to. */
const MOST_AT_ONCE = 8;

interface Waiting {
  readonly file: string;
  readonly resolve: (outcome: FileOutcome) => void;
  readonly reject: (error: unknown) => void;
}

export interface SharedWork {
  /** Files are begun in the order in which they are given. */
  readonly check: (file: string) => Promise<FileOutcome>;
  readonly close: () => Promise<void>;
}

/**
 * @param here checks a file in this thread
 * @param others how many threads there should be beside this one
 * @param open opens a pool of so many
 */
export function shareWork(
  here: (file: string) => FileOutcome,
  others: (progress: Progress) => number,
  open: (threads: number) => Promise<CheckPool>,
): SharedWork {
  const waiting: Waiting[] = [];
  let pool: Promise<CheckPool> | undefined;
  let isBegun = false;

  /** Gives one of the pool's threads something to do until nothing is left. */
  const workThere = async (opened: CheckPool): Promise<void> => {
    for (;;) {
      const fair = Math.ceil(waiting.length / (2 * (opened.threads + 1)));
      const taken = waiting.splice(0, Math.min(MOST_AT_ONCE, fair));
      if (taken.length === 0) return;
      try {
        const outcomes = await opened.check(taken.map(({ file }) => file));
        outcomes.forEach((outcome, i) => taken[i]?.resolve(outcome));
      } catch (error) {
        for (const { reject } of taken) reject(error);
      }
    }
  };
  const openOthers = (threads: number): void => {
    pool = open(threads);
    pool.then(
      (opened) => {
        for (let thread = 0; thread < opened.threads; thread++) void workThere(opened);
      },
      (error: unknown) => {
        for (const { reject } of waiting.splice(0)) reject(error);
      },
    );
  };
  const workHere = async (): Promise<void> => {
    let done = 0;
    let spent = 0;
    let longest = 0;
    for (;;) {
      // All files are given before the first is begun, and the other threads are heard between two.
      await setImmediate();
      const threads = pool ? 0 : others({ done, spent, longest, left: waiting.length });
      if (threads > 0) openOthers(threads);
      // Another thread is replaced when it has grown too large, and this one can't be. `process.memoryUsage` asks the system
      // for what it holds as well, which took a twelfth of the time of a thousand small files beside another thread.
      if (pool && getHeapStatistics().used_heap_size > MOST_MEMORY) return;
      const next = waiting.shift();
      if (!next) return;
      const start = performance.now();
      try {
        next.resolve(here(next.file));
      } catch (error) {
        next.reject(error);
      }
      done += 1;
      const taken = performance.now() - start;
      spent += taken;
      longest = Math.max(longest, taken);
    }
  };
  return {
    check: (file) => {
      if (!isBegun) void workHere();
      isBegun = true;
      return new Promise((resolve, reject) => waiting.push({ file, resolve, reject }));
    },
    close: async () => {
      await (await pool)?.close();
    },
  };
}
