/** The server's runtime on Node: over stdio, a pipe, a socket or IPC, whichever the client asked for. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { type Connection, createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { say } from "./features/text/wording";
import { activeEnvironments } from "./host/active-environments";
import { keptEnvironments } from "./host/kept-environments";
import type { Readers } from "./host/data-files/reader";
import { disk, slashed } from "./host/disk";
import { readableParams } from "./lsp/sent-params";
import type { ServerRuntime } from "./lsp/runtime";
import type { GrammarRuntime, PythonParser } from "./syntax/parser";

/** The pages lie in the package, two folders up from the bundle. */
function pageOf(code: string): string | undefined {
  const page = path.join(__dirname, "../../docs/problems", `${code}.md`);
  return existsSync(page) ? pathToFileURL(page).href : undefined;
}

/** The grammar lies beside the bundle. */
const beside = (file: string): Uint8Array => readFileSync(path.join(__dirname, file));

/** The readers of data files lie beside the bundle, too; many programs never ask for one. */
const loadDataReaders = (): Readers =>
  (createRequire(__filename)("./data-files.js") as { readonly dataReaders: Readers }).dataReaders;

/**
 * Where the server is heard, and what it runs on. The grammar's loader and the catalogue are handed in, so that they
 * are bundled only once.
 */
export function onNode(
  loadGrammar: (grammar: GrammarRuntime) => Promise<PythonParser>,
  inWords: typeof say,
): { readonly connection: Connection; readonly runtime: ServerRuntime } {
  // A client that says nothing about the transport is one that talks over stdio.
  if (!process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe)/.test(argument))) {
    process.argv.push("--stdio");
    // Somebody who tries it by hand would otherwise see nothing at all.
    if (process.stdin.isTTY) process.stderr.write(`${inWords("server.stdio")}\n`);
  }
  return {
    connection: createConnection(ProposedFeatures.all, readableParams),
    runtime: {
      parser: () =>
        loadGrammar({
          coreWasm: beside("web-tree-sitter.wasm"),
          grammarWasm: beside("tree-sitter-python.wasm"),
        }),
      disk: disk(),
      dataReaders: loadDataReaders,
      pageOf,
      active: { ...activeEnvironments(process.env), keptFor: keptEnvironments(process.env) },
      shipped: { folder: slashed(path.join(__dirname, "keras-source")) },
      now: () => performance.now(),
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => {
          clearTimeout(timer);
        };
      },
    },
  };
}
