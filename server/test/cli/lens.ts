// Runs the command line in a folder, as a person or a script would.
import { run } from "../../src/cli/run";
import type { FileFacts } from "../../src/features/facts";
import { dataReaders } from "../../src/host/data-files";
import { rememberingDisk, slashed } from "../../src/host/disk";
import { pythonParser } from "../support/python-parser";

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command in `folder`. */
export async function lensIn(folder: string, ...argv: readonly string[]): Promise<Outcome> {
  let [out, err] = ["", ""];
  let clock = 0;
  const status = await run(argv, {
    terminal: {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      showsProgress: false,
      colours: false,
      columns: undefined,
      now: () => clock++,
    },
    disk: rememberingDisk(),
    dataReaders: () => dataReaders,
    workingFolder: slashed(folder),
    active: {},
    parser: pythonParser,
  });
  return { status, out, err };
}

/** The facts of what `check` is given. */
export async function factsIn(folder: string, ...argv: readonly string[]): Promise<readonly FileFacts[]> {
  const { out } = await lensIn(folder, "check", "--format", "json", ...argv);
  return (JSON.parse(out) as { files: readonly FileFacts[] }).files;
}
