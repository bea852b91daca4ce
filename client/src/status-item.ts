// The language status item: how far the analysis is, what the file holds, and what is unknown and why.
import * as vscode from "vscode";
import type { StatusParams } from "../../server/src/lsp/editor-protocol";
import { documentUri } from "./document-uri";

/** The status item of Python editors, and what is known about each document. */
export interface StatusItem {
  /** Takes in what the server says about a document. */
  readonly update: (uri: vscode.Uri, status: StatusParams) => void;
  /** Forgets every document: the server has stopped. */
  readonly clear: () => void;
  /** Shows that the server could not be started. */
  readonly fail: () => void;
  /** What is unknown in a document, and why. */
  readonly unknowns: (uri: vscode.Uri) => StatusParams["unknowns"];
  readonly dispose: () => void;
}

/** Reasons listed in the item itself; the command lists all of them. */
const shownReasons = 3;

function totalsText({ totals }: StatusParams): string {
  if (totals === undefined) return vscode.l10n.t("Keras shapes");
  return vscode.l10n.t(
    "layers: {0}, models: {1}, problems: {2}",
    totals.layers,
    totals.models,
    totals.problems,
  );
}

function unknownsText({ unknowns }: StatusParams): string | undefined {
  if (unknowns.length === 0) return undefined;
  const listed = unknowns.slice(0, shownReasons).map(({ reason, count }) => `${count} × ${reason}`);
  return vscode.l10n.t(
    "Unknown: {0}",
    [...listed, ...(unknowns.length > shownReasons ? ["…"] : [])].join("; "),
  );
}

/** Creates the item; it follows the active editor by itself. */
export function createStatusItem(): StatusItem {
  const item = vscode.languages.createLanguageStatusItem("kerasShapeLens.status", { language: "python" });
  const statuses = new Map<string, StatusParams>();
  item.name = "Keras Shape Lens";
  const surroundings = vscode.languages.createLanguageStatusItem("kerasShapeLens.environment", {
    language: "python",
  });
  surroundings.name = vscode.l10n.t("Keras Shape Lens: environment");
  let failed = false;

  const show = (): void => {
    const uri = documentUri(vscode.window.activeTextEditor?.document);
    const status = uri && statuses.get(uri.toString());
    failed = failed && status === undefined;
    // The button that opens the model's view stands where there is something to see.
    const hasModel = (status?.totals?.layers ?? 0) > 0;
    void vscode.commands.executeCommand("setContext", "kerasShapeLens.hasModel", hasModel);
    const broken = failed || status?.state === "failed";
    item.severity = broken ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    surroundings.text = status?.keras ?? vscode.l10n.t("Keras: not looked for yet");
    surroundings.detail = status?.environment;
    item.busy = status?.state === "analysing";
    item.text = broken
      ? vscode.l10n.t("Keras shapes: the analysis failed")
      : status
        ? totalsText(status)
        : vscode.l10n.t("Keras shapes");
    item.detail = status && unknownsText(status);
    item.command = broken
      ? { command: "kerasShapeLens.showOutput", title: vscode.l10n.t("Show output") }
      : status && status.unknowns.length > 0
        ? { command: "kerasShapeLens.showUnknowns", title: vscode.l10n.t("Show why") }
        : undefined;
  };
  const subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument((document) => statuses.delete(document.uri.toString())),
    vscode.workspace.onDidCloseNotebookDocument((notebook) => statuses.delete(notebook.uri.toString())),
  ];
  show();

  return {
    update: (uri, status) => {
      statuses.set(uri.toString(), status);
      show();
    },
    clear: () => {
      failed = false;
      statuses.clear();
      show();
    },
    fail: () => {
      failed = true;
      show();
    },
    unknowns: (uri) => statuses.get(uri.toString())?.unknowns ?? [],
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
      item.dispose();
      surroundings.dispose();
    },
  };
}
