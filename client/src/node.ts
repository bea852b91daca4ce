// Desktop and remote entry point: the server is a process of its own.
import * as path from "node:path";
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { startExtension, type Api } from "./extension";

export function activate(context: ExtensionContext): Promise<Api> {
  const server = {
    module: context.asAbsolutePath(path.join("server", "dist", "main.node.js")),
    transport: TransportKind.ipc,
  };
  return startExtension(context, (id, name, options) => {
    const client = new LanguageClient(id, name, { run: server, debug: server }, options);
    const kill = (): boolean => client.serverProcess?.kill("SIGKILL") ?? false;
    return { client, kill };
  });
}
