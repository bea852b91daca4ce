/** Threads that check files beside the main one; each reads what files import once, as a run in one thread does. */
import * as os from "node:os";
import { setEnvironmentData } from "node:worker_threads";
import type { FileOutcome } from "./check-file";
import type { RunSetup } from "./file-checker";
import { handOverCode } from "../cache/handed-code";

export interface CheckPool {
  readonly threads: number;
  /** Checks files one after the other in one of the threads. */
  readonly check: (files: readonly string[]) => Promise<readonly FileOutcome[]>;
  readonly close: () => Promise<void>;
}

/** The name under which threads find their setup. */
export const THREAD_SETUP = "keras-shape-lens";

/**
 * Milliseconds of one thread's work for which another is started. It loads the analysis, and V8 compiles anew in it what
 * it has compiled in the others, which together take half a second.
 */
const WORK_OF_A_THREAD = 1_500;
/** How long the main thread works before it judges by that how long the rest takes. */
const TRIAL = 250;
/** More threads than this wait for memory more than for files. */
const MOST_THREADS = 8;
/** What a thread has read may grow to this many bytes; then another takes its place. */
export const MOST_MEMORY = 700_000_000;

/** What the main thread has done, in how many milliseconds, and how many of those the file took that took longest. */
export interface Progress {
  readonly done: number;
  readonly left: number;
  readonly spent: number;
  readonly longest: number;
}

/** The most threads that a run of so many files may have, the main one among them. */
export function mostThreads(files: number, wanted: number | undefined): number {
  const processors = Math.min(os.availableParallelism(), MOST_THREADS);
  return Math.max(1, Math.min(wanted ?? processors, files));
}

/**
 * How many threads pay, of `most`: those for whose share there is enough left to do, if each file takes as long as those that are done.
 * The one that took longest says little of the others: the first that imports a large package runs it for all of them.
 */
export function threadsThatPay({ done, left, spent, longest }: Progress, most: number): number {
  if (done < 2 || spent < TRIAL) return 1;
  const each = (spent - longest) / (done - 1);
  return Math.max(1, Math.min(Math.floor((each * left) / WORK_OF_A_THREAD), most));
}

/** Opens a pool whose threads run `program`, which exports `checkInThread`. */
export async function openPool(program: string, given: RunSetup, threads: number): Promise<CheckPool> {
  const { Tinypool } = await import("tinypool");
  // What a thread has to know before its first file.
  setEnvironmentData(THREAD_SETUP, { ...given });
  handOverCode();
  const pool = new Tinypool({
    filename: program,
    name: "checkInThread",
    runtime: "worker_threads",
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
    maxMemoryLimitBeforeRecycle: MOST_MEMORY,
  });
  return {
    threads,
    check: async (files) => (await pool.run(files)) as readonly FileOutcome[],
    close: () => pool.destroy(),
  };
}
