/** Threads that check files side by side; each reads what files import once, as a run in one thread does. */
import * as os from "node:os";
import { setEnvironmentData } from "node:worker_threads";
import type { FileOutcome } from "./check-file";
import type { RunSetup } from "./file-checker";

export interface CheckPool {
  readonly check: (file: string) => Promise<FileOutcome>;
  readonly close: () => Promise<void>;
}

/** The name under which threads find their setup. */
export const THREAD_SETUP = "keras-shape-lens";

/** A thread takes a fifth of a second to load the analysis; fewer files are done by then. */
export const FEWEST_FILES = 24;
/** More threads than this wait for memory more than for files. */
const MOST_THREADS = 8;
/** What a thread has read may grow to this many bytes; then another takes its place. */
const MOST_MEMORY = 700_000_000;

/** Threads for a number of files; one where they would not pay. */
export function threadsFor(files: number, wanted: number | undefined): number {
  if (wanted !== undefined) return Math.max(1, Math.min(wanted, files));
  return files < FEWEST_FILES ? 1 : Math.min(os.availableParallelism(), MOST_THREADS);
}

/** Opens a pool whose threads run `program`, which exports `checkInThread`. */
export async function openPool(program: string, given: RunSetup, threads: number): Promise<CheckPool> {
  const { Tinypool } = await import("tinypool");
  // What a thread has to know before its first file.
  setEnvironmentData(THREAD_SETUP, { ...given });
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
    check: async (file) => (await pool.run(file)) as FileOutcome,
    close: () => pool.destroy(),
  };
}
