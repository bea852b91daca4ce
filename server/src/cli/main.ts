/** Entry of the command line: gives it this process's terminal, disk and grammar. */
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { rememberingDisk, slashed } from "./disk";
import { run } from "./run";
import { processTerminal } from "./terminal";
import { loadPythonGrammar } from "../syntax/parser";

/** The grammar lies beside the bundle. */
const beside = (file: string): Uint8Array => readFileSync(path.join(__dirname, file));
const environment = process.env.VIRTUAL_ENV;

void run(process.argv.slice(2), {
  terminal: processTerminal(),
  disk: rememberingDisk(),
  workingFolder: slashed(process.cwd()),
  activeEnvironment: environment === undefined || environment === "" ? undefined : slashed(environment),
  parser: () =>
    loadPythonGrammar({
      coreWasm: beside("web-tree-sitter.wasm"),
      grammarWasm: beside("tree-sitter-python.wasm"),
    }),
}).then((status) => {
  process.exitCode = status;
});
