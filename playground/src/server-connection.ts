/** The language server in a worker of the page, spoken to as any editor speaks to it. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type ProtocolConnection,
  createProtocolConnection,
} from "vscode-languageserver-protocol/browser";
import {
  type InitializationOptions,
  type Settings,
  type ThemeKind,
  copyCommand,
  goToCommand,
  openModelCommand,
} from "../../server/src/lsp/editor-protocol";

export interface ServerOptions {
  readonly theme: ThemeKind;
  readonly locale: string;
}

/** Which Keras a program is read for. */
export type KerasVersion = Settings["kerasVersion"];

/** What a page can show and do, in the words of the protocol. */
const capabilities = {
  general: { positionEncodings: ["utf-16" as const] },
  textDocument: {
    hover: { contentFormat: ["markdown" as const, "plaintext" as const] },
    inlayHint: { resolveSupport: { properties: ["tooltip", "label.tooltip"] } },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor.rewrite"] } },
      isPreferredSupport: true,
    },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: false },
    completion: { completionItem: { documentationFormat: ["markdown" as const] } },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** Starts the server. It reads no files: a page has none. */
export async function startServer({ theme, locale }: ServerOptions): Promise<ProtocolConnection> {
  const worker = new Worker("server.js");
  const connection = createProtocolConnection(
    new BrowserMessageReader(worker),
    new BrowserMessageWriter(worker),
  );
  connection.listen();
  const initializationOptions: InitializationOptions = {
    theme,
    pictures: true,
    commands: [goToCommand, copyCommand, openModelCommand],
  };
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    locale,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification("initialized", {});
  return connection;
}
