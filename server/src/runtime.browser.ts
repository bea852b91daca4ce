/** The server's runtime in a worker on the web, which reads files through the client. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
} from "vscode-languageserver/browser";
import type { Readers } from "./host/data-files/reader";
import { readableParams } from "./lsp/sent-params";
import type { ServerRuntime } from "./lsp/runtime";
import type { CarriedFiles } from "./main.browser";
import type { GrammarRuntime, PythonParser } from "./syntax/parser";

/** The readers of data files, whose script ran before this one. */
const carriedReaders = (): Readers =>
  (Reflect.get(globalThis, "kerasShapeLensDataFiles") as { readonly dataReaders: Readers }).dataReaders;

/** Where the server is heard, and what it runs on. The grammar's loader is handed in, so that it is bundled only once. */
export function onTheWeb(
  { coreWasm, grammarWasm, kerasSource }: CarriedFiles,
  loadGrammar: (grammar: GrammarRuntime) => Promise<PythonParser>,
): { readonly connection: Connection; readonly runtime: ServerRuntime } {
  const worker = self as unknown as DedicatedWorkerGlobalScope;
  return {
    connection: createConnection(
      new BrowserMessageReader(worker),
      new BrowserMessageWriter(worker),
      readableParams,
    ),
    runtime: {
      parser: () => loadGrammar({ coreWasm, grammarWasm, locateFile: (fileName) => fileName }),
      disk: undefined,
      dataReaders: carriedReaders,
      shipped: { folder: "keras-shape-lens:/keras-source", texts: new Map(Object.entries(kerasSource)) },
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
