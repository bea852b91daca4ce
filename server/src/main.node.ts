/** Entry of the server on Node: over stdio, a pipe, a socket or IPC, whichever the client asked for. */
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { disk, slashed } from "./cli/disk";
import { startServer } from "./lsp/server";
import { loadPythonGrammar } from "./syntax/parser";

/** The grammar lies beside the bundle. */
const beside = (file: string): Uint8Array => readFileSync(path.join(__dirname, file));
const environment = process.env.VIRTUAL_ENV;

// A client that says nothing about the transport is one that talks over stdio.
if (!process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe)/.test(argument)))
  process.argv.push("--stdio");

startServer(createConnection(ProposedFeatures.all), {
  parser: () =>
    loadPythonGrammar({
      coreWasm: beside("web-tree-sitter.wasm"),
      grammarWasm: beside("tree-sitter-python.wasm"),
    }),
  disk: disk(),
  activeEnvironment: environment === undefined || environment === "" ? undefined : slashed(environment),
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
});
