// Starts the command line with code that V8 compiled earlier, and with the grammar's WebAssembly compiled once only.
import * as path from "node:path";
import { cacheFolder } from "./cli/cache/cache-folder";
import { startCompiled } from "./cli/cache/compiled-program";

startCompiled(
  ["engine.js", "cli-main.js"].map((name) => path.join(__dirname, name)),
  process.argv.includes("--no-cache") ? undefined : cacheFolder(),
);
