// Web entry point: the server is a worker.
import { Uri, type ExtensionContext } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { startExtension, type Api } from "./extension";

export function activate(context: ExtensionContext): Promise<Api> {
  const script = Uri.joinPath(context.extensionUri, "server", "dist", "main.browser.js").toString(true);
  return startExtension(context, (id, name, options) => {
    let worker: Worker | undefined;
    const serve = (): Promise<Worker> => Promise.resolve((worker = new Worker(script)));
    // Nobody is told that a worker has ended, so the client does not start another by itself.
    const kill = (): boolean => {
      worker?.terminate();
      return false;
    };
    return { client: new LanguageClient(id, name, serve, options), kill };
  });
}
