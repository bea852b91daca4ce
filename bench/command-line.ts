// The command line as a terminal runs it, with the CPU time of the whole process.
import { fork } from "node:child_process";
import path from "node:path";

/** CPU milliseconds of all threads, start of Node included, and milliseconds that a person waits. */
export interface Spent {
  readonly cpu: number;
  readonly waited: number;
}

/** What a program takes with these arguments; `cache` is the folder for what is kept between runs. */
function spentBy(program: string, given: readonly string[], cache: string | undefined): Promise<Spent> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = fork(path.join(__dirname, "measured-program.js"), [program, ...given], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      execArgv: [],
      env: cache === undefined ? process.env : { ...process.env, XDG_CACHE_HOME: cache },
    });
    let cpu: number | undefined;
    child.on("message", (told) => (cpu = Number(told)));
    child.on("close", () => {
      if (cpu === undefined) reject(new Error(`${program} told nothing of its CPU time`));
      else resolve({ cpu, waited: performance.now() - start });
    });
  });
}

const cli = (): string => path.join(process.cwd(), "server/dist/cli.js");

/** CPU milliseconds that the command line takes with these arguments. */
export async function commandLine(...given: readonly string[]): Promise<number> {
  return (await spentBy(cli(), given, undefined)).cpu;
}

/** `check` of a folder that keeps what it finds in another. */
export const keptCheck = (folder: string, cache: string): Promise<Spent> =>
  spentBy(cli(), ["check", folder], cache);

/** A process that reads and parses all files of a folder, and does nothing else. */
export const parsingAll = (folder: string): Promise<Spent> =>
  spentBy(path.join(__dirname, "measured-parsing.js"), [folder], undefined);
