/** What commands write to and know of the terminal; handed in, so that tests can read what a person would. */

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard error is a terminal, on which progress may be shown and taken back. */
  readonly showsProgress: boolean;
  /** Whether standard output takes colours. */
  readonly colours: boolean;
  /** Width of standard output; undefined where it is no terminal. */
  readonly columns: number | undefined;
  /** Milliseconds, for progress only. */
  readonly now: () => number;
}

/** What a shell reports of a program that wrote into a closed pipe: 128 and the number of SIGPIPE. */
const CLOSED_PIPE = 141;

/** `| head` has read enough; there is nobody left to tell anything, and what was found is not known to be told. */
function endWhereNobodyReads(error: Error): void {
  if ("code" in error && error.code === "EPIPE") process.exit(CLOSED_PIPE);
  throw error;
}

/** The process's own terminal. Output is written synchronously by Node where it is a file or a terminal. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  // https://no-color.org, and FORCE_COLOR as Node reads it.
  const wanted = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  stdout.on("error", endWhereNobodyReads);
  stderr.on("error", endWhereNobodyReads);
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    showsProgress: stderr.isTTY,
    colours: wanted || (stdout.isTTY && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb"),
    columns: stdout.isTTY ? stdout.columns : undefined,
    now: () => performance.now(),
  };
}
