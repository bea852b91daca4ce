// Web entry point: the server is a worker.
import { Uri, type ExtensionContext, workspace } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { startExtension, type Api } from "./extension";

/** What the worker carries with it, and the server, which takes that up: one script after the other. */
const SCRIPTS = ["main.browser.js", "data-files.js", "engine.js", "main.server.js"];

/**
 * A worker that runs scripts of the extension. Browsers start workers only from their own origin and from blobs, and
 * where the extension lies is neither: an address of another host on vscode.dev, of a remote machine elsewhere.
 */
async function workerOf(scripts: readonly Uri[]): Promise<Worker> {
  const codes = await Promise.all(scripts.map((script) => workspace.fs.readFile(script)));
  const lines = codes.flatMap((code) => [Uint8Array.from(code), "\n"]);
  const address = URL.createObjectURL(new Blob(lines, { type: "text/javascript" }));
  const worker = new Worker(address);
  // Its first word shows that the script is loaded, which VS Code's worker does only after it was made.
  worker.addEventListener(
    "message",
    () => {
      URL.revokeObjectURL(address);
    },
    { once: true },
  );
  return worker;
}

export function activate(context: ExtensionContext): Promise<Api> {
  const scripts = SCRIPTS.map((name) => Uri.joinPath(context.extensionUri, "server", "dist", name));
  return startExtension(context, (id, name, options) => {
    let worker: Worker | undefined;
    // VS Code puts a function in the place of `Worker`, so the client can't tell that what it is given is one.
    const serve = async (): Promise<MessageTransports> => {
      worker = await workerOf(scripts);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    // Nobody is told that a worker has ended, so the client does not start another by itself.
    const kill = (): boolean => {
      worker?.terminate();
      return false;
    };
    return { client: new LanguageClient(id, name, serve, options), kill };
  });
}
