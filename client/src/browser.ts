// Web entry point: the server is a worker.
import { Uri, type ExtensionContext, workspace } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { startExtension, type Api } from "./extension";

/**
 * A worker that runs a script of the extension. Browsers start workers only from their own origin and from blobs, and
 * where the extension lies is neither: an address of another host on vscode.dev, of a remote machine elsewhere.
 */
async function workerOf(script: Uri): Promise<Worker> {
  const code = await workspace.fs.readFile(script);
  const address = URL.createObjectURL(new Blob([Uint8Array.from(code)], { type: "text/javascript" }));
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
  const script = Uri.joinPath(context.extensionUri, "server", "dist", "main.browser.js");
  return startExtension(context, (id, name, options) => {
    let worker: Worker | undefined;
    // VS Code puts a function in the place of `Worker`, so the client can't tell that what it is given is one.
    const serve = async (): Promise<MessageTransports> => {
      worker = await workerOf(script);
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
