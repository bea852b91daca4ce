// Desktop and remote entry point: the server is a process of its own.
import * as path from "node:path";
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { startExtension, type Api } from "./extension";

/**
 * Half of V8's own number: what an analysis makes lives for long, so that space for what dies young is some 13 of the server's
 * 150 megabytes for nothing. With a quarter of it V8 collects so often that it is felt.
 */
const YOUNG_MEGABYTES = 8;

export function activate(context: ExtensionContext): Promise<Api> {
  const server = {
    module: context.asAbsolutePath(path.join("server", "dist", "main.node.js")),
    transport: TransportKind.ipc,
    options: { execArgv: [`--max-semi-space-size=${YOUNG_MEGABYTES}`] },
  };
  return startExtension(context, (id, name, options) => {
    const client = new LanguageClient(id, name, { run: server, debug: server }, options);
    const kill = (): boolean => client.serverProcess?.kill("SIGKILL") ?? false;
    return { client, kill };
  });
}
