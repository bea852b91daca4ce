/** `--watch`: checks again whenever something below the paths changes, until the person ends it. */
import { checkPaths } from "./check-paths";
import type { CheckArguments } from "./check-run";
import type { CommandContext } from "../command";
import { CLEAN } from "../exit-status";
import { absolute } from "../../host/disk";

/** An editor that saves writes several times; a branch that is checked out writes for a while. */
const PAUSE_MILLISECONDS = 100;

/** Clears the screen and what was scrolled off it. */
const CLEAR = "\u001B[2J\u001B[3J\u001B[H";

/** Folders whose changes are no edits of a program. */
const UNWATCHED = /[\\/](?:\.git|\.hg|node_modules|__pycache__|site-packages|\.venv|venv)(?:[\\/]|$)/;

/** Files that change what is shown: programs, and what says how they are meant. */
const WATCHED = /\.(?:py|ipynb|toml|txt|lock|cfg|ya?ml|json)$/;

/** Ends when the runtime's signal does. */
export async function watchPaths(
  paths: readonly string[],
  options: CheckArguments,
  context: CommandContext,
): Promise<void> {
  const { runtime, say, end } = context;
  const { terminal, interrupted } = runtime;
  const { watch } = await import("chokidar");
  const watcher = watch(
    paths.map((path) => absolute(path, runtime.workingFolder)),
    {
      ignoreInitial: true,
      ignored: (path, stats) => UNWATCHED.test(path) || (stats?.isFile() === true && !WATCHED.test(path)),
    },
  );
  let wake: () => void = () => undefined;
  let isChanged = false;
  watcher.on("all", () => {
    isChanged = true;
    wake();
  });
  interrupted.addEventListener("abort", () => {
    wake();
  });
  const waited = (until: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      wake = () => {
        if (until()) resolve();
      };
      wake();
    });
  while (!interrupted.aborted) {
    isChanged = false;
    if (terminal.columns !== undefined) terminal.out(CLEAR);
    await checkPaths(paths, options, context);
    terminal.err(`${say("cli.watching")}\n`);
    await waited(() => isChanged || interrupted.aborted);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
  await watcher.close();
  end(CLEAN);
}
