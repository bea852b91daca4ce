// Runs the command line in a folder, as a person or a script would.
import { run } from "../../src/cli/run";
import { shippedKeras } from "../support/shipped-keras";
import type { FileFacts } from "../../src/features/facts/facts";
import { dataReaders } from "../../src/host/data-files";
import { rememberingDisk, slashed } from "../../src/host/disk";
import { pythonParser } from "../support/python-parser";

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command in `folder`. */
export const lensIn = (folder: string, ...argv: readonly string[]): Promise<Outcome> =>
  lensWith({}, folder, ...argv);

/** What a test may have otherwise. */
export interface Circumstances {
  readonly input?: string | Uint8Array;
  readonly colours?: boolean;
  readonly interrupted?: AbortSignal;
  /** Is told everything as it is printed. */
  readonly listen?: (text: string) => void;
  /** The folder in which results are kept between runs, and the program that keeps them. */
  readonly cache?: { readonly folder: string; readonly program?: string };
  /** Nothing may be analysed: whatever is asked has to be known. */
  readonly isIdle?: true;
}

/** Runs one command in `folder` under circumstances of its own. */
export async function lensWith(
  { input = "", colours = false, interrupted, listen, cache, isIdle }: Circumstances,
  folder: string,
  ...argv: readonly string[]
): Promise<Outcome> {
  let [out, err] = ["", ""];
  let clock = 0;
  const status = await run(argv, {
    terminal: {
      out: (text) => {
        out += text;
        listen?.(text);
      },
      err: (text) => {
        err += text;
        listen?.(text);
      },
      showsProgress: false,
      colours,
      columns: undefined,
      now: () => clock++,
    },
    dataReaders: () => dataReaders,
    openDisk: rememberingDisk,
    workingFolder: slashed(folder),
    active: {},
    standardInput: () => (typeof input === "string" ? new TextEncoder().encode(input) : input),
    interrupted: interrupted ?? new AbortController().signal,
    shipped: shippedKeras,
    parser: isIdle ? () => Promise.reject(new Error("something was analysed")) : pythonParser,
    cache: cache && { folder: cache.folder, program: () => cache.program ?? "this one" },
  });
  return { status, out, err };
}

/** The facts of what `check` is given. */
export async function factsIn(folder: string, ...argv: readonly string[]): Promise<readonly FileFacts[]> {
  const { out } = await lensIn(folder, "check", "--format", "json", ...argv);
  return (JSON.parse(out) as { files: readonly FileFacts[] }).files;
}
