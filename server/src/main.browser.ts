/** Entry of the server on the web: a worker that carries the grammar with it and reads files through the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import grammarWasm from "../../node_modules/tree-sitter-python/tree-sitter-python.wasm";
import coreWasm from "../../node_modules/web-tree-sitter/web-tree-sitter.wasm";
import { dataReaders } from "./host/data-files";
import kerasSource from "../keras-source/sources";
import { startServer } from "./lsp/server";
import { loadPythonGrammar } from "./syntax/parser";

const worker = self as unknown as DedicatedWorkerGlobalScope;

startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  parser: () => loadPythonGrammar({ coreWasm, grammarWasm, locateFile: (fileName) => fileName }),
  disk: undefined,
  dataReaders: () => dataReaders,
  shipped: { folder: "keras-shape-lens:/keras-source", texts: new Map(Object.entries(kerasSource)) },
  now: () => performance.now(),
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
});
