/** Starts the language server over a connection: what it can do, and which handler answers what. */
import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { documentSync } from "./document-sync";
import {
  interpreterNotification,
  type InterpreterParams,
  themeNotification,
  type ThemeParams,
} from "./editor-protocol";
import { identityOf } from "./file-identity";
import { guard } from "./guard";
import { codeActionHandler } from "./handlers/code-action";
import { codeLensHandler } from "./handlers/code-lens";
import { hoverHandler } from "./handlers/hover";
import { inlayHintHandler, resolveInlayHint } from "./handlers/inlay-hint";
import type { ServerRuntime } from "./runtime";
import { type ServerState, serverState } from "./server-state";

const NAME = "keras-shape-lens";
/** Files whose changes can change what is shown: code, and lists of dependencies. */
const WATCHED = "**/{*.py,requirements*.txt,pyproject.toml,uv.lock,poetry.lock,Pipfile.lock,pyvenv.cfg}";

const result: InitializeResult = {
  serverInfo: { name: NAME },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    inlayHintProvider: { resolveProvider: true },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
    codeLensProvider: {},
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
};

/** Serves one client until the connection ends. */
export function startServer(connection: Connection, runtime: ServerRuntime): void {
  connection.onInitialize(async (params) => {
    const state = serverState(connection, runtime, await runtime.parser(), params);
    listen(state, runtime, params);
    return result;
  });
  connection.listen();
}

function listen(state: ServerState, runtime: ServerRuntime, { capabilities }: InitializeParams): void {
  const { connection } = state;
  const { request, task } = guard(connection.console, (uri) => {
    const document = state.documents.get(uri);
    return document ? `${uri} version ${document.version()}` : uri;
  });
  const sync = documentSync(state, runtime, task);

  connection.onInitialized(() => {
    task("registration", "", () => register(state, capabilities));
    if (capabilities.workspace?.workspaceFolders !== true) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => identityOf(uri)));
      const left = state.folders.filter((folder) => !gone.has(folder));
      state.folders.splice(0, state.folders.length, ...left, ...added.map(({ uri }) => identityOf(uri)));
      task("workspace folders", "", sync.environmentChanged);
    });
  });
  connection.onDidOpenTextDocument(({ textDocument: { uri, text, version, languageId } }) => {
    if (languageId === "python")
      task("open", uri, () => {
        sync.opened(uri, text, version);
      });
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    task("change", uri, () => {
      sync.changed(uri, contentChanges, version);
    });
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    task("close", uri, () => sync.closed(uri));
  });
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    task("settings", "", () => sync.settingsChanged(settings));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    task("watched files", "", () => {
      sync.filesChanged(changes.map(({ uri, type }) => ({ file: identityOf(uri), type })));
    });
  });
  connection.onNotification(themeNotification, ({ kind }: ThemeParams) => {
    state.client.theme = kind;
  });
  connection.onNotification(interpreterNotification, ({ interpreter }: InterpreterParams) => {
    state.client.interpreter = interpreter;
    task("interpreter", "", sync.environmentChanged);
  });

  connection.languages.inlayHint.on(request("inlay hints", [], (params) => inlayHintHandler(state, params)));
  connection.languages.inlayHint.resolve((hint) => resolveInlayHint(state, hint));
  connection.onHover(request("hover", null, (params) => hoverHandler(state, params)));
  connection.onCodeAction(request("code actions", [], (params) => codeActionHandler(state, params)));
  connection.onCodeLens(request("code lenses", [], (params) => codeLensHandler(state, params)));
}

/** Asks to be told of settings and files, where the client lets a server ask. */
async function register(
  { connection }: ServerState,
  { workspace }: InitializeParams["capabilities"],
): Promise<void> {
  if (workspace?.didChangeConfiguration?.dynamicRegistration === true) {
    await connection.client.register(DidChangeConfigurationNotification.type);
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: WATCHED }],
    });
  }
}
