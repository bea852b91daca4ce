/** Entry of the command line: gives it this process's terminal, disk and grammar. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { isMainThread } from "node:worker_threads";
import { cacheFolder } from "./cache/cache-folder";
import { programFingerprint } from "./cache/loaded-programs";
import { threadChecker } from "./check/thread";
import { run } from "./run";
import { processTerminal } from "./terminal";
import { activeEnvironments } from "../host/active-environments";
import type { Readers } from "../host/data-files/reader";
import { rememberingDisk, slashed } from "../host/disk";
import { loadPythonGrammar } from "../syntax/parser";

/** The grammar lies beside the bundle. */
const placeOf = (file: string): string => path.join(__dirname, file);
const beside = (file: string): Uint8Array => readFileSync(placeOf(file));

/** Ctrl+C ends what watches in order; what does not listen is ended by the second one at the latest. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  if (process.argv.includes("--watch"))
    process.once("SIGINT", () => {
      controller.abort();
    });
  return controller.signal;
}

/** What the command and its threads need of this machine. */
const machine = {
  dataReaders: () =>
    (createRequire(__filename)("./data-files.js") as { readonly dataReaders: Readers }).dataReaders,
  openDisk: rememberingDisk,
  parser: () =>
    loadPythonGrammar({
      coreWasm: beside("web-tree-sitter.wasm"),
      grammarWasm: beside("tree-sitter-python.wasm"),
    }),
};

/** Where results are kept, by what this program and its parts say: a changed one finds none of an older one's. */
function cacheOf(): { readonly folder: string; readonly program: () => string } | undefined {
  const folder = cacheFolder();
  const parts = [
    "engine.js",
    "cli-main.js",
    "data-files.js",
    "tree-sitter-python.wasm",
    "web-tree-sitter.wasm",
  ];
  return folder === undefined
    ? undefined
    : { folder, program: () => parts.map((part) => programFingerprint(placeOf(part))).join(" ") };
}

/** What a thread of the pool is asked: it loads this same bundle, as the command line itself is loaded. */
export const checkInThread = threadChecker(machine);

if (isMainThread)
  void run(process.argv.slice(2), {
    ...machine,
    terminal: processTerminal(),
    workingFolder: slashed(process.cwd()),
    active: activeEnvironments(process.env),
    threadProgram: placeOf("cli.js"),
    standardInput: () => readFileSync(0),
    interrupted: interruption(),
    cache: cacheOf(),
    shipped: { folder: slashed(path.join(__dirname, "keras-source")) },
  }).then((status) => {
    process.exitCode = status;
  });
