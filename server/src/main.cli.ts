// Starts the command line, or one of its threads, with code that V8 compiled earlier.
import * as path from "node:path";
import { isMainThread } from "node:worker_threads";
import type * as commandLine from "./cli/main";
import { cacheFolder } from "./cli/cache/cache-folder";
import { codeInFolder, startCompiled } from "./cli/cache/compiled-program";
import { handedCode } from "./cli/cache/handed-code";

const folder = process.argv.includes("--no-cache") ? undefined : cacheFolder();

/** What a thread of the pool is asked. */
export const { checkInThread } = startCompiled(
  ["engine.js", "cli-main.js"].map((name) => path.join(__dirname, name)),
  isMainThread ? codeInFolder(folder) : handedCode(),
) as typeof commandLine;
