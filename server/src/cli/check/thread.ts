/** A thread of the pool: opens its project with the first files, and checks one after the other. */
import { getEnvironmentData } from "node:worker_threads";
import type { FileOutcome } from "./check-file";
import { type FileChecker, type RunSetup, openChecker } from "./file-checker";
import { THREAD_SETUP } from "./pool";
import type { CliRuntime } from "../command";
import { surroundingsOf } from "../workspace";

/** A checker with its own project, for a thread that lives as long as the run. */
export function threadChecker(
  runtime: Pick<CliRuntime, "openDisk" | "parser" | "dataReaders">,
): (files: readonly string[]) => Promise<readonly FileOutcome[]> {
  let opened: Promise<FileChecker> | undefined;
  const open = async (): Promise<FileChecker> => {
    const given = getEnvironmentData(THREAD_SETUP) as unknown as RunSetup;
    const disk = runtime.openDisk();
    const surroundings = surroundingsOf(given.setup, disk, runtime.dataReaders);
    return openChecker(given, { disk, surroundings }, await runtime.parser());
  };
  return async (files) => files.map(await (opened ??= open()));
}
