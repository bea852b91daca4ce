/** Gives tests the real grammar, read from the packages in node_modules. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadPythonGrammar, type PythonParser } from "../../src/syntax/parser";

const { resolve } = createRequire(import.meta.url);

let loaded: Promise<PythonParser> | undefined;

/** The parser, loaded once per test file. */
export function pythonParser(): Promise<PythonParser> {
  loaded ??= loadPythonGrammar({
    coreWasm: readFileSync(resolve("web-tree-sitter/web-tree-sitter.wasm")),
    grammarWasm: readFileSync(resolve("tree-sitter-python/tree-sitter-python.wasm")),
  });
  return loaded;
}
