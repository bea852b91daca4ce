// The extension's life in the editor: it keeps one server running exactly while the master switch is on.
import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import {
  copyCommand,
  goToCommand,
  interpreterNotification,
  readBytesRequest,
  openModelCommand,
  readFileRequest,
  readFolderRequest,
  statusNotification,
  themeNotification,
  trustedNotification,
  type InitializationOptions,
  type InterpreterParams,
  type StatusParams,
  type ThemeParams,
} from "../../server/src/lsp/editor-protocol";
import { registerCommands } from "./commands";
import { readBytes, readFile, readFolder } from "./file-reader";
import { registerModelFileEditor } from "./model-file-editor";
import { modelViewCommand } from "./model-view";
import { followInterpreter } from "./python-environment";
import { showProblemPages } from "./problem-pages";
import { createStatusItem } from "./status-item";
import { currentTheme } from "./theme";
import { watchServer } from "./watchdog";

/** A client, and how its server is ended where it does not listen any more. */
export interface ServedClient {
  readonly client: BaseLanguageClient;
  /** Ends the server at once; true where the client starts another by itself, as after a crash. */
  readonly kill: () => boolean;
}

/** Makes a client for a server that is reached by a process (desktop) or by a worker (web). */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => ServedClient;

/** What `activate` returns to other extensions and to the end-to-end tests. */
export interface Api {
  /** The client of the running server; undefined while the master switch is off. */
  readonly client: () => BaseLanguageClient | undefined;
}

/** Schemes of documents a person edits; others, such as a Git revision in a diff, are only looked at. */
const editedSchemes = ["file", "untitled", "vscode-notebook-cell"];

function documentSelector(): { language: string; scheme: string }[] {
  const virtual = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  return [...new Set([...editedSchemes, ...virtual])].map((scheme) => ({ language: "python", scheme }));
}

function clientOptions(
  output: vscode.LogOutputChannel,
  interpreter: () => string | undefined,
): LanguageClientOptions {
  const initializationOptions = (): InitializationOptions => ({
    theme: currentTheme(),
    pictures: true,
    readFile: true,
    pages: true,
    trusted: vscode.workspace.isTrusted,
    status: true,
    problemsInHovers: true,
    interpreter: interpreter(),
    commands: [goToCommand, copyCommand, openModelCommand],
  });
  return {
    documentSelector: documentSelector(),
    outputChannel: output,
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: [goToCommand, copyCommand, openModelCommand] } },
  };
}

function isEnabled(): boolean {
  return vscode.workspace.getConfiguration("kerasShapeLens").get("enable", true);
}

/** Starts the extension; the two entry points differ only in how they make a client. */
export async function startExtension(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
): Promise<Api> {
  const output = vscode.window.createOutputChannel("Keras Shape Lens", { log: true });
  const status = createStatusItem();
  let client: BaseLanguageClient | undefined;
  let watchdog: { readonly dispose: () => void } | undefined;
  let isHangTold = false;
  /** Said once: a file that makes the server hang again does so at every key. */
  const sayHung = (): void => {
    if (isHangTold) return;
    isHangTold = true;
    const show = vscode.l10n.t("Show output");
    const text = vscode.l10n.t("Keras Shape Lens did not answer and was started again.");
    void vscode.window.showWarningMessage(text, show).then((chosen) => {
      if (chosen === show) output.show();
    });
  };
  /** A running server is told; one that is still starting or is started later reads what is then true. */
  const tell = (notification: string, params: object): void => {
    if (client?.isRunning() === true) void client.sendNotification(notification, params);
  };
  const interpreter = followInterpreter((path) => {
    const params: InterpreterParams = { interpreter: path };
    tell(interpreterNotification, params);
  });
  // One start or stop at a time, in the order they were asked for: a quick off-and-on must end with one server.
  let turn: Promise<void> = Promise.resolve();

  const start = async (): Promise<void> => {
    const { client: started, kill } = createClient(
      "kerasShapeLens",
      "Keras Shape Lens",
      clientOptions(output, interpreter.path),
    );
    started.onNotification(statusNotification, (params: StatusParams) => {
      status.update(started.protocol2CodeConverter.asUri(params.uri), params);
    });
    started.onRequest(readFileRequest, readFile);
    started.onRequest(readFolderRequest, readFolder);
    started.onRequest(readBytesRequest, readBytes);
    client = started;
    watchdog = watchServer(started, () => {
      output.error("The server did not answer and was ended; another takes its place.");
      if (!kill()) void restart();
      sayHung();
    });
    await started.start();
  };
  const stop = async (): Promise<void> => {
    const stopped = client;
    client = undefined;
    watchdog?.dispose();
    watchdog = undefined;
    status.clear();
    await stopped?.dispose();
  };
  const inTurn = (steps: () => Promise<void>): Promise<void> => {
    turn = turn.then(steps).catch((error: unknown) => {
      output.error(error instanceof Error ? error : String(error));
      status.fail();
    });
    return turn;
  };
  const followSwitch = (): Promise<void> =>
    inTurn(async () => {
      if (isEnabled() && client === undefined) await start();
      if (!isEnabled() && client !== undefined) await stop();
    });
  const restart = (): Promise<void> =>
    inTurn(async () => {
      await stop();
      if (isEnabled()) await start();
    });

  context.subscriptions.push(
    output,
    status,
    interpreter,
    registerModelFileEditor({ extensionUri: context.extensionUri, client: () => client }),
    showProblemPages(() => client),
    vscode.commands.registerCommand(
      openModelCommand,
      modelViewCommand({ extensionUri: context.extensionUri, client: () => client }),
    ),
    ...registerCommands({ output, restart, unknowns: status.unknowns, client: () => client }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("kerasShapeLens.enable")) void followSwitch();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      tell(trustedNotification, {});
    }),
    vscode.window.onDidChangeActiveColorTheme(() => {
      const params: ThemeParams = { kind: currentTheme() };
      tell(themeNotification, params);
    }),
    { dispose: () => void inTurn(stop) },
  );
  await followSwitch();
  return { client: () => client };
}
