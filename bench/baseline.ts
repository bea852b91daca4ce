// What everything is compared with: tree-sitter's full parse of the same text, in the same run, in CPU time.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { loadPythonGrammar, type PythonParser } from "../server/src/syntax/parser";

const require = createRequire(path.join(process.cwd(), "package.json"));
const wasm = (name: string): Uint8Array => readFileSync(require.resolve(name));

export function benchParser(): Promise<PythonParser> {
  return loadPythonGrammar({
    coreWasm: wasm("web-tree-sitter/web-tree-sitter.wasm"),
    grammarWasm: wasm("tree-sitter-python/tree-sitter-python.wasm"),
  });
}

export function median(samples: readonly number[]): number {
  return [...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? NaN;
}

/** CPU milliseconds of this process that `work` takes. */
export function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Enough for a median that two runs agree on to a tenth. */
const PARSES = 31;

/** Median CPU milliseconds of one full parse, after a few that warm the machine up. */
export function parseTime(parser: PythonParser, text: string): number {
  const samples = Array.from({ length: PARSES }, () =>
    cpuOf(() => {
      parser.parse(text)?.delete();
    }),
  );
  return median(samples.slice(5));
}

/** One line of a table: what was measured, what it should be, what it is. */
export function row(name: string, goal: string, ratio: number, detail: string): void {
  console.log(
    `| ${name.padEnd(52)} | ${goal.padEnd(8)} | ${`${ratio.toFixed(2)} ×`.padStart(10)} | ${detail} |`,
  );
}

export function heading(title: string): void {
  console.log(`\n${title}`);
  console.log(`| ${"measure".padEnd(52)} | goal     | to a parse | CPU |`);
  console.log(`| ${"-".repeat(52)} | -------- | ---------: | --- |`);
}
