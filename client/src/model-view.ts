// The view of a model beside the editor: one panel that follows the cursor and the edits, and writes back what is changed there.
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { PlaceFacts } from "../../server/src/features/model-graph/facts";
import type { Place, VersionedEdits } from "../../server/src/lsp/editor-protocol";
import type { FromView } from "./model-view-protocol";
import { modelViewSession } from "./model-view-session";

/** What the view needs of the extension. */
export interface ModelViewHost {
  readonly extensionUri: vscode.Uri;
  readonly client: () => BaseLanguageClient | undefined;
}

const randomNonce = (): string => {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => letters[byte % letters.length] ?? "A").join("");
};

/** A page that may load its own script and style and nothing else. */
export function viewPage(webview: vscode.Webview, folder: vscode.Uri, title: string): string {
  const nonce = randomNonce();
  const uri = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; img-src data: blob:`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${uri("view.css")}">
</head>
<body><main id="view"></main><script nonce="${nonce}" src="${uri("view.js")}"></script></body>
</html>`;
}

const rangeOf = ({ line, column, endLine, endColumn }: PlaceFacts): vscode.Range =>
  new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);

/** Shows a place of the code in the editor that has its file, or in the first one. */
async function reveal(place: PlaceFacts, focus: boolean): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.path, true));
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    preserveFocus: !focus,
    selection: rangeOf(place),
  });
}

/** Writes edits into the texts that they were made for; says so where a text is another one by now. */
async function apply(edits: readonly VersionedEdits[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, version, edits: own } of edits) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    if (document.version !== version) {
      void vscode.window.showInformationMessage(vscode.l10n.t("The code has changed since. Try again."));
      return;
    }
    edit.set(
      document.uri,
      own.map(({ range: { start, end }, newText }) =>
        vscode.TextEdit.replace(
          new vscode.Range(start.line, start.character, end.line, end.character),
          newText,
        ),
      ),
    );
  }
  await vscode.workspace.applyEdit(edit);
}

export async function saveFile({
  name,
  content,
}: {
  readonly name: string;
  readonly content: string;
}): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    defaultUri: folder && vscode.Uri.joinPath(folder, name),
  });
  if (!target) return;
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  await vscode.workspace.fs.writeFile(target, bytes);
}

/** The panel's life. */
interface OpenView {
  readonly panel: vscode.WebviewPanel;
  readonly show: (place: Place | undefined) => void;
}

function openView({ extensionUri, client }: ModelViewHost, closed: () => void): OpenView {
  const folder = vscode.Uri.joinPath(extensionUri, "client", "dist");
  const title = vscode.l10n.t("Keras model");
  const panel = vscode.window.createWebviewPanel(
    "kerasShapeLens.model",
    title,
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, localResourceRoots: [folder] },
  );
  /** The document that is shown. */
  let uri: string | undefined;
  let cursor: vscode.Position | undefined;
  const session = modelViewSession({
    language: vscode.env.language,
    ask: async (request, parameters) => client()?.sendRequest(request, parameters),
    post: (message) => void panel.webview.postMessage(message),
    shown: () =>
      uri === undefined || client()?.isRunning() !== true
        ? undefined
        : { uri, position: cursor && { line: cursor.line, character: cursor.character } },
    reveal,
    apply,
    copy: (text) => vscode.env.clipboard.writeText(text),
    save: saveFile,
  });
  /** Follows an editor of Python; others, and the view itself, leave it as it is. */
  const look = (editor: vscode.TextEditor | undefined): void => {
    if (editor?.document.languageId !== "python") return;
    const next = editor.document.uri.toString();
    const converted = client()?.code2ProtocolConverter.asUri(editor.document.uri) ?? next;
    if (converted !== uri) session.forget();
    uri = converted;
    cursor = editor.selection.active;
    session.show(true);
  };

  const subscriptions = [
    panel.webview.onDidReceiveMessage((message: FromView) => {
      session.answer(message).catch((error: unknown) => {
        void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      });
    }),
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      look(textEditor);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document.languageId === "python") session.show(false);
    }),
  ];
  panel.onDidDispose(() => {
    session.close();
    for (const subscription of subscriptions) subscription.dispose();
    closed();
  });
  panel.webview.html = viewPage(panel.webview, folder, title);
  return {
    panel,
    show: (place) => {
      if (place) {
        session.forget();
        uri = place.uri;
        cursor = new vscode.Position(place.line, place.character);
        session.show(true);
      } else look(vscode.window.activeTextEditor);
    },
  };
}

/** The command that opens the view, or brings it to the front. */
export function modelViewCommand(host: ModelViewHost): (place?: Place) => void {
  let view: OpenView | undefined;
  return (place) => {
    view ??= openView(host, () => {
      view = undefined;
    });
    view.panel.reveal(undefined, true);
    view.show(typeof place === "object" && "line" in place ? place : undefined);
  };
}
