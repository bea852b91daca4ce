// Another program of the build, run as from a terminal, which tells a benchmark over IPC what CPU it has used.
//
// Arguments: the file to run, and the arguments that it gets.
import { createRequire } from "node:module";

const [program = "", ...given] = process.argv.slice(2);
process.argv.splice(1, process.argv.length - 1, program, ...given);
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  // Sent at once, since nothing that waits is done any more.
  process.send?.((user + system) / 1000);
});
createRequire(__filename)(program);
