/** A thread of the pool: opens its project with the first file, and checks one file after the other. */
import { getEnvironmentData } from "node:worker_threads";
import { type FileOutcome, type FileSources, checkFile } from "./check-file";
import { THREAD_SETUP, type ThreadSetup } from "./pool";
import { type CliRuntime, sourcesFor } from "../command";
import { type Project, openProject } from "../project";
import { policiesOf, surroundingsOf } from "../workspace";

interface Opened {
  readonly project: Project;
  readonly sources: FileSources;
}

/** A checker with its own project, for a thread that lives as long as the run. */
export function threadChecker(
  runtime: Pick<CliRuntime, "openDisk" | "parser" | "dataReaders">,
): (file: string) => Promise<FileOutcome> {
  let opened: Promise<Opened> | undefined;
  const open = async (): Promise<Opened> => {
    const { setup, files, isWhole } = getEnvironmentData(THREAD_SETUP) as unknown as ThreadSetup;
    const disk = runtime.openDisk();
    const surroundings = surroundingsOf(setup, disk, runtime.dataReaders);
    const project = openProject({
      parser: await runtime.parser(),
      disk,
      surroundings,
      policyOf: policiesOf(setup, surroundings),
    });
    const asked = new Set(files.map(({ file }) => file));
    return {
      project,
      sources: {
        ...sourcesFor(setup, project, files),
        language: setup.language,
        isAsked: (file) => asked.has(file),
        isWhole,
      },
    };
  };
  return async (file) => {
    opened ??= open();
    const { project, sources } = await opened;
    return checkFile(file, project, sources);
  };
}
