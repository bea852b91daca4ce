// Runs another program with its output shown as it comes, and keeps what it said for whoever needs to count it.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout; every script runs from here, wherever it was started. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

// `npm test | head` closes the pipe before the end: what runs goes on, and its exit status still counts.
for (const terminal of [process.stdout, process.stderr])
  terminal.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });

/**
 * Runs a program and waits for its end.
 * @param {string[]} command the program and its arguments; `node` means the Node that runs this script
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, show?: "all" | "failure" | "nothing" }} [options]
 *   what the terminal sees of the output: all of it as it comes, all of it if the program fails, or nothing
 * @returns {Promise<{ code: number, output: string }>} a program that can't be started has code 127
 */
export function run([program, ...args], { cwd = root, env = {}, show = "all" } = {}) {
  const executable = program === "node" ? process.execPath : program;
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(executable, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      // npm is a batch file on Windows, which only a shell can start.
      shell: process.platform === "win32" && program !== "node",
    });
    for (const [stream, terminal] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        output += text;
        if (show === "all") terminal.write(text);
      });
    }
    child.on("error", (error) => {
      resolve({ code: 127, output: `${output}${error.message}\n` });
    });
    child.on("close", (code) => {
      if (show === "failure" && code !== 0) process.stderr.write(output);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a program that has to succeed. */
export async function mustRun(command, options) {
  const { code, output } = await run(command, options);
  if (code !== 0) throw new Error(`${command.join(" ")} failed with code ${code}.`);
  return output;
}
