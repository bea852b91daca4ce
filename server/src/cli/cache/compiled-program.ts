/** Loads the command line or the server with the code that V8 compiled in an earlier run, and V8 set for both. */
import { isAscii } from "node:buffer";
import { readFileSync } from "node:fs";
import * as nodeModule from "node:module";
import * as path from "node:path";
import { setFlagsFromString } from "node:v8";
import * as vm from "node:vm";
import { cacheFile } from "./cache-file";
import { fingerprintOf } from "./fingerprint";
import { noteLoadedProgram } from "./loaded-programs";

/**
 * How much a function of the grammar's WebAssembly runs before the optimizing compiler takes it, in V8's units: a
 * thousand times V8's own, about four files of two thousand lines. The lexer is a single function, for which that
 * compiler takes as long as for reading six such files, while it makes reading them a third faster. An editor reads a
 * file once and then the statements around each edit; a process may not even end while that compiler is at work.
 */
const WASM_TIERING_BUDGET = 2_000_000_000;

/**
 * How much bytecode of a function runs before the optimizing compiler takes it, in V8's units: some eight times V8's own.
 * The analysis is thousands of functions that all take about as long, so that compiling them as early as V8 does costs
 * more than it saves in the first second: opening a file of two thousand lines takes a fifth more CPU with V8's own
 * number, a folder of two hundred files a tenth. What an editor runs at every keystroke reaches this number as well.
 */
const TIERING_BUDGET = 1_000_000;

/**
 * Whether V8 has that setting: version 11 of Node 20 does, while version 13 of Node 24 counts calls instead and complains
 * on standard error.
 */
const COUNTS_BYTECODE = Number.parseInt(process.versions.v8, 10) < 12;

/**
 * Runs CommonJS programs one after the other, the first thing that their process does. Compiled code is kept in `folder`;
 * nothing is kept where there is none. Node 22.8 and newer keep it by themselves, in a folder of their own.
 */
export function startCompiled(programs: readonly string[], folder: string | undefined): void {
  setFlagsFromString(`--wasm-tiering-budget=${WASM_TIERING_BUDGET}`);
  if (COUNTS_BYTECODE) setFlagsFromString(`--interrupt-budget=${TIERING_BUDGET}`);
  const enableCompileCache: unknown = Reflect.get(nodeModule, "enableCompileCache");
  if (typeof enableCompileCache !== "function") {
    for (const program of programs) runCompiled(program, folder);
    return;
  }
  Reflect.apply(enableCompileCache, nodeModule, []);
  for (const program of programs) nodeModule.createRequire(program)(program);
}

/**
 * Runs a CommonJS program, which may not use `import()`. The code is looked for in `folder`, by the program's own text and by what compiles it, and kept
 * there when the process ends; what is damaged there is not used.
 */
function runCompiled(program: string, folder: string | undefined): void {
  if (folder === undefined) {
    nodeModule.createRequire(program)(program);
    return;
  }
  const bytes = readFileSync(program);
  // The build writes nothing but ASCII, which is taken as it is; decoding it as UTF-8 takes six times as long.
  const source = bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
  const fingerprint = fingerprintOf(bytes);
  noteLoadedProgram(program, fingerprint);
  const kept = cacheFile(
    folder,
    // V8 refuses code that was compiled with other flags.
    [fingerprint, process.version, process.versions.v8, process.arch, ...process.execArgv].join(" "),
  );
  const compiled = kept.read();
  const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: program,
    ...(compiled && { cachedData: Buffer.from(compiled) }),
  });
  if (!compiled || script.cachedDataRejected)
    process.once("exit", () => {
      kept.write(script.createCachedData());
    });
  const module = { exports: {} };
  const load = script.runInThisContext() as (...given: readonly unknown[]) => void;
  load(module.exports, nodeModule.createRequire(program), module, program, path.dirname(program));
}
