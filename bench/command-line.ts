// The command line as a terminal runs it, with the CPU time of the whole process.
import { fork } from "node:child_process";
import path from "node:path";

/** CPU milliseconds that the command line takes with these arguments, start of Node included. */
export function commandLine(...given: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const program = path.join(process.cwd(), "server/dist/cli.js");
    const child = fork(path.join(__dirname, "measured-program.js"), [program, ...given], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      execArgv: [],
    });
    let cpu: number | undefined;
    child.on("message", (told) => (cpu = Number(told)));
    child.on("close", () => {
      if (cpu === undefined) reject(new Error("the command line told nothing of its CPU time"));
      else resolve(cpu);
    });
  });
}
