// Starts the command line with the engine set for a short life, before any of the program is compiled.
import * as nodeModule from "node:module";
import * as path from "node:path";
import { setFlagsFromString } from "node:v8";
import { cacheFolder } from "./cli/cache/cache-folder";
import { runCompiled } from "./cli/cache/compiled-program";

/**
 * How much a function of the grammar's WebAssembly runs before the optimizing compiler takes it, in V8's units: ten
 * times V8's own. A process may not end while that compiler is at work, and the first file is enough to start it on
 * the lexer: with V8's own budget, a check of one file ended in 190 ms instead of 115. Many files still reach this.
 */
const wasmTieringBudget = 18_000_000;

setFlagsFromString(`--wasm-tiering-budget=${wasmTieringBudget}`);

// Node 22.8 and newer keep compiled code between runs by themselves.
const program = path.join(__dirname, "cli-main.js");
const enableCompileCache: unknown = Reflect.get(nodeModule, "enableCompileCache");
if (typeof enableCompileCache === "function") {
  Reflect.apply(enableCompileCache, nodeModule, []);
  nodeModule.createRequire(__filename)("./cli-main.js");
} else runCompiled(program, process.argv.includes("--no-cache") ? undefined : cacheFolder());
