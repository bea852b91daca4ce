/** Starts the language server over a connection: what it can do, and which handler answers what. */
import {
  CodeActionKind,
  type CodeActionParams,
  type CodeLensParams,
  type CompletionItem,
  type CompletionParams,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DefinitionParams,
  ErrorCodes,
  type ExecuteCommandParams,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
  type InlayHint,
  type InlayHintParams,
  ResponseError,
  type SignatureHelpParams,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { documentSync } from "./document-sync";
import {
  aliveRequest,
  fixAllCommand,
  interpreterNotification,
  problemPageRequest,
  type ProblemPageParams,
  migrateCommand,
  type InterpreterParams,
  layerRequest,
  type LayerParams,
  type ModelFileParams,
  modelFileRequest,
  modelRequest,
  type ModelParams,
  themeNotification,
  type ThemeParams,
  trustedNotification,
  viewTextsRequest,
} from "./editor-protocol";
import { identityOf } from "./file-identity";
import { type Guard, guard } from "./guard";
import { codeActionHandler } from "./handlers/code-action";
import { FIX_ALL_KIND, executeCommandHandler } from "./handlers/fix-all";
import { codeLensHandler } from "./handlers/code-lens";
import { completionHandler, resolveCompletion } from "./handlers/completion";
import { definitionHandler } from "./handlers/definition";
import { problemPageHandler } from "./handlers/problem-page";
import { hoverHandler } from "./handlers/hover";
import { layerHandler, modelHandler, viewTextsHandler } from "./handlers/model";
import { modelFileHandler } from "./handlers/model-file";
import { inlayHintHandler, mayAnswerEarly, resolveInlayHint, sightOf } from "./handlers/inlay-hint";
import { signatureHelpHandler } from "./handlers/signature-help";
import { followNotebooks, notebookSelector } from "./notebooks";
import type { OpenDocument } from "./open-document";
import type { OffsetRange } from "../analysis/report-range";
import type { ServerRuntime } from "./runtime";
import type { Need } from "./sent-params";
import { sentText } from "./sent-text";
import { readInterpreter, readTheme, type ServerState, serverState } from "./server-state";

const NAME = "keras-shape-lens";
/** Files whose changes can change what is shown: code, and lists of dependencies. */
const WATCHED = "**/{*.py,requirements*.txt,pyproject.toml,uv.lock,poetry.lock,Pipfile.lock,pyvenv.cfg}";
/** Data files whose headers are read. */
const WATCHED_DATA =
  "**/*.{csv,tsv,txt,json,yaml,yml,toml,npy,npz,parquet,xlsx,h5,hdf5,keras,wav,png,jpg,jpeg,bmp,gif}";

const result: InitializeResult = {
  serverInfo: { name: NAME },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    notebookDocumentSync: notebookSelector,
    inlayHintProvider: { resolveProvider: true },
    hoverProvider: true,
    definitionProvider: true,
    signatureHelpProvider: { triggerCharacters: ["(", ","], retriggerCharacters: ["="] },
    completionProvider: { triggerCharacters: ['"', "'", "="], resolveProvider: true },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND],
    },
    executeCommandProvider: { commands: [fixAllCommand, migrateCommand] },
    codeLensProvider: {},
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
};

/** Where a server is in its life, as the protocol has it. */
type Stage = "new" | "initializing" | "serving" | "shut down";

/** Serves one client until the connection ends. */
export function startServer(connection: Connection, runtime: ServerRuntime): void {
  let stage: Stage = "new";
  let state: ServerState | undefined;
  const refuse = (): void => {
    if (stage === "shut down") throw new ResponseError(ErrorCodes.InvalidRequest, "The server is shut down.");
    if (stage !== "serving")
      throw new ResponseError(ErrorCodes.ServerNotInitialized, "The server is not initialized.");
  };
  const describe = (uri: string): string => {
    const place = state?.placeOf(uri);
    return place ? `${uri} version ${place.part.version}` : uri;
  };
  const guarded = guard(connection.console, describe, refuse);

  connection.onInitialize(async (params) => {
    if (stage !== "new")
      throw new ResponseError(ErrorCodes.InvalidRequest, "The server was initialized before.");
    stage = "initializing";
    state = serverState(connection, runtime, await runtime.parser(), params, guarded.attempt);
    listen(state, runtime, params, guarded);
    stage = "serving";
    return result;
  });
  connection.onShutdown(() => {
    refuse();
    stage = "shut down";
  });
  // Whatever nothing else answers: before `initialize` and after `shutdown` that is everything.
  connection.onRequest((method) => {
    refuse();
    throw new ResponseError(ErrorCodes.MethodNotFound, `There is no method ${method} here.`);
  });
  connection.listen();
}

function listen(
  state: ServerState,
  runtime: ServerRuntime,
  { capabilities }: InitializeParams,
  { request, bare, task }: Guard,
): void {
  const { connection } = state;
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
        sync.opened(uri, sentText(text), version);
      });
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    task("change", uri, () => {
      const changes = contentChanges.map((change) => ({ ...change, text: sentText(change.text) }));
      sync.changed(uri, changes, version);
    });
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    task("close", uri, () => sync.closed(uri));
  });
  followNotebooks(connection, state, sync, task);
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    task("settings", "", () => sync.settingsChanged(settings));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    task("watched files", "", () => {
      sync.filesChanged(changes.map(({ uri, type }) => ({ file: identityOf(uri), type })));
    });
  });
  connection.onNotification(themeNotification, ({ kind }: ThemeParams) => {
    state.client.theme = readTheme(kind);
  });
  connection.onNotification(trustedNotification, () => {
    state.client.isTrusted = true;
    task("trust", "", sync.environmentChanged);
  });
  connection.onNotification(interpreterNotification, ({ interpreter }: InterpreterParams) => {
    state.client.interpreter = readInterpreter(interpreter);
    task("interpreter", "", sync.environmentChanged);
  });

  /** A request about a document that is analysed first, in slices, before all others. */
  const analysed = <P extends { readonly textDocument: { readonly uri: string } }, R>(
    name: string,
    empty: R,
    needed: readonly Need[],
    handle: (params: P) => R | Promise<R>,
    isEnough: (params: P, document: OpenDocument) => boolean = () => false,
    sight?: (params: P, document: OpenDocument) => OffsetRange | undefined,
  ): ReturnType<typeof request<P, R>> =>
    request(
      name,
      empty,
      async (params: P, token) => {
        const { uri } = params.textDocument;
        sync.looked(uri);
        await state.ready(
          uri,
          () => token.isCancellationRequested,
          (document) => isEnough(params, document),
          sight && ((document) => sight(params, document)),
        );
        return handle(params);
      },
      ["textDocument", ...needed],
    );

  connection.onRequest(
    aliveRequest,
    bare(() => null),
  );
  connection.onRequest(
    problemPageRequest,
    request(
      "problem page",
      { markdown: null },
      (params: ProblemPageParams) => problemPageHandler(state, params),
      ["code"],
    ),
  );

  connection.languages.inlayHint.on(
    analysed(
      "inlay hints",
      [],
      ["range"],
      (params: InlayHintParams) => inlayHintHandler(state, params),
      (params, document) => mayAnswerEarly(state, params, document),
      (params, document) => sightOf(state, params, document),
    ),
  );
  // A hint that can't be told more about is given back as it was.
  connection.languages.inlayHint.resolve((hint, token) =>
    request("inlay hint", hint, (asked: InlayHint) => resolveInlayHint(state, asked), ["position", "label"])(
      hint,
      token,
    ),
  );
  connection.onHover(
    analysed("hover", null, ["position"], (params: HoverParams) => hoverHandler(state, params)),
  );
  connection.onDefinition(
    analysed("definition", [], ["position"], (params: DefinitionParams) => definitionHandler(state, params)),
  );
  connection.onCompletion(
    analysed("completion", [], ["position"], (params: CompletionParams) => completionHandler(state, params)),
  );
  connection.onCompletionResolve((item, token) =>
    request("completion item", item, (asked: CompletionItem) => resolveCompletion(state, asked), ["label"])(
      item,
      token,
    ),
  );
  connection.onSignatureHelp(
    analysed("signature help", null, ["position"], (params: SignatureHelpParams) =>
      signatureHelpHandler(state, params),
    ),
  );
  connection.onCodeAction(
    analysed("code actions", [], ["range"], (params: CodeActionParams) => codeActionHandler(state, params)),
  );
  connection.onExecuteCommand(
    request("command", null, (params: ExecuteCommandParams) => executeCommandHandler(state, params), [
      "command",
    ]),
  );
  connection.onRequest(
    modelRequest,
    request("model", null, (params: ModelParams) => modelHandler(state, params), ["textDocument"]),
  );
  connection.onRequest(
    modelFileRequest,
    request("model file", null, (params: ModelFileParams) => modelFileHandler(state, params), ["uri"]),
  );
  connection.onRequest(
    layerRequest,
    request("layer", null, (params: LayerParams) => layerHandler(state, params), ["textDocument"]),
  );
  connection.onRequest(
    viewTextsRequest,
    bare(() => viewTextsHandler(state)),
  );
  connection.onCodeLens(
    analysed("code lenses", [], [], (params: CodeLensParams) => codeLensHandler(state, params)),
  );
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
      watchers: [{ globPattern: WATCHED }, { globPattern: WATCHED_DATA }],
    });
  }
}
