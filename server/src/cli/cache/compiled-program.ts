/** Loads the command line or the server with the code that V8 compiled in an earlier run, and V8 set for both. */
import { isAscii } from "node:buffer";
import { readFileSync } from "node:fs";
import * as nodeModule from "node:module";
import * as path from "node:path";
import { setFlagsFromString } from "node:v8";
import * as vm from "node:vm";
import { isMainThread } from "node:worker_threads";
import { type CacheFile, cacheFile } from "./cache-file";
import { type Fingerprint, fingerprintOf } from "./fingerprint";
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

/** Code that V8 has compiled earlier, by what a program says; what it compiles now is written where nothing is kept. */
export interface KeptCode {
  readonly read: (fingerprint: Fingerprint) => Uint8Array | undefined;
  readonly write?: (fingerprint: Fingerprint, code: Uint8Array) => void;
}

/**
 * Runs CommonJS programs one after the other, the first thing that their process or thread does, and returns what the last one
 * exports. Node 22.8 and newer keep compiled code by themselves, in a folder of their own.
 */
export function startCompiled(programs: readonly string[], code: KeptCode): unknown {
  // The flags are the process's: a thread finds them as they are, and code that is handed to it was compiled with them.
  if (isMainThread) setFlagsFromString(`--wasm-tiering-budget=${WASM_TIERING_BUDGET}`);
  if (isMainThread && COUNTS_BYTECODE) setFlagsFromString(`--interrupt-budget=${TIERING_BUDGET}`);
  const enableCompileCache: unknown = Reflect.get(nodeModule, "enableCompileCache");
  if (typeof enableCompileCache !== "function")
    return programs.map((program) => runCompiled(program, code)).at(-1);
  Reflect.apply(enableCompileCache, nodeModule, []);
  return programs.map((program): unknown => nodeModule.createRequire(program)(program)).at(-1);
}

/** Code of earlier runs, which is kept in a folder; none where there is no folder. */
export function codeInFolder(folder: string | undefined): KeptCode {
  if (folder === undefined) return { read: () => undefined };
  const fileOf = (fingerprint: Fingerprint): CacheFile =>
    cacheFile(
      folder,
      // V8 refuses code that was compiled with other flags.
      [fingerprint, process.version, process.versions.v8, process.arch, ...process.execArgv].join(" "),
    );
  return {
    read: (fingerprint) => fileOf(fingerprint).read(),
    write: (fingerprint, code) => {
      fileOf(fingerprint).write(code);
    },
  };
}

/**
 * Runs a CommonJS program, which may not use `import()`, with the code that is kept of it; what is damaged there is not used.
 * What V8 has compiled when the process ends is kept where there was none.
 */
function runCompiled(program: string, code: KeptCode): unknown {
  const bytes = readFileSync(program);
  // The build writes nothing but ASCII, which is taken as it is; decoding it as UTF-8 takes six times as long.
  const source = bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
  const fingerprint = fingerprintOf(bytes);
  const compiled = code.read(fingerprint);
  const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: program,
    ...(compiled && { cachedData: compiled }),
  });
  noteLoadedProgram(program, { fingerprint, script });
  const { write } = code;
  if (write && (!compiled || script.cachedDataRejected))
    process.once("exit", () => {
      write(fingerprint, script.createCachedData());
    });
  const module: { readonly exports: unknown } = { exports: {} };
  const load = script.runInThisContext() as (...given: readonly unknown[]) => void;
  load(module.exports, nodeModule.createRequire(program), module, program, path.dirname(program));
  return module.exports;
}
