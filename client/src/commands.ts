// The commands a person finds in the palette, and those that links in hovers use.
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  copyCommand,
  fixAllCommand,
  goToCommand,
  migrateCommand,
  type Place,
  type StatusParams,
} from "../../server/src/lsp/editor-protocol";
import { documentUri } from "./document-uri";

/** What the commands work on. */
export interface CommandTargets {
  readonly output: vscode.LogOutputChannel;
  readonly restart: () => Promise<void>;
  readonly unknowns: (uri: vscode.Uri) => StatusParams["unknowns"];
  readonly client: () => BaseLanguageClient | undefined;
}

async function toggle(): Promise<void> {
  const settings = vscode.workspace.getConfiguration("kerasShapeLens");
  const inWorkspace = settings.inspect("enable")?.workspaceValue !== undefined;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update("enable", !settings.get("enable", true), target);
}

async function showUnknowns(unknowns: CommandTargets["unknowns"]): Promise<void> {
  const uri = documentUri(vscode.window.activeTextEditor?.document);
  const reasons = uri ? unknowns(uri) : [];
  await vscode.window.showQuickPick(
    reasons.map(({ reason, count }) => ({ label: reason, description: `× ${count}` })),
    {
      title: vscode.l10n.t("Unknown in this file"),
      placeHolder: reasons.length > 0 ? undefined : vscode.l10n.t("Nothing is unknown."),
    },
  );
}

async function goTo(place: Place, client: BaseLanguageClient | undefined): Promise<void> {
  const uri = client?.protocol2CodeConverter.asUri(place.uri) ?? vscode.Uri.parse(place.uri, true);
  const position = new vscode.Position(place.line, place.character);
  const selection = new vscode.Range(position, position);
  // A cell is shown in its notebook, which only this command knows how to open.
  if (uri.scheme === "vscode-notebook-cell")
    await vscode.commands.executeCommand("vscode.open", uri, { selection });
  else await vscode.window.showTextDocument(uri, { selection });
}

/** Has the server apply fixes to the file that is shown; the server makes the edit, so that it can be undone in one step. */
async function inShownFile(command: string, client: BaseLanguageClient | undefined): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (!uri || !client) return;
  const given = [client.code2ProtocolConverter.asUri(uri)];
  await client.sendRequest("workspace/executeCommand", { command, arguments: given });
}

/** Registers every command; what is returned takes them away again. */
export function registerCommands({ output, restart, unknowns, client }: CommandTargets): vscode.Disposable[] {
  const { registerCommand, executeCommand } = vscode.commands;
  return [
    registerCommand("kerasShapeLens.explain", () => executeCommand("editor.action.showHover")),
    registerCommand("kerasShapeLens.toggle", toggle),
    registerCommand("kerasShapeLens.showUnknowns", () => showUnknowns(unknowns)),
    registerCommand("kerasShapeLens.restartServer", restart),
    registerCommand("kerasShapeLens.showOutput", () => {
      output.show();
    }),
    registerCommand("kerasShapeLens.fixAll", () => inShownFile(fixAllCommand, client())),
    registerCommand("kerasShapeLens.migrate", () => inShownFile(migrateCommand, client())),
    registerCommand(goToCommand, (place: Place) => goTo(place, client())),
    registerCommand(copyCommand, (text: string) => vscode.env.clipboard.writeText(text)),
  ];
}
