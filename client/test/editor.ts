// What a person does and sees in the editor, in the words the end-to-end tests use.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

const extensionId = "keras-shape-lens.keras-shape-lens";
/** How often something awaited is looked at again. */
const pollMilliseconds = 100;
/** How long something awaited may take: less than a test may, so that a failure says what was seen last. */
const patienceMilliseconds = 40_000;

/** Whether the extension runs in the browser's worker, where these tests can't reach into it. */
export const isOnTheWeb = process.env.KERAS_SHAPE_LENS_E2E_HOST === "web";

/** The extension under test, as it was installed from the package; no client of it on the web. */
export async function extensionClient(): Promise<() => LanguageClient | undefined> {
  if (isOnTheWeb) {
    assert.ok(!vscode.extensions.getExtension(extensionId), "the extension should run in the other host");
    return () => undefined;
  }
  const extension = vscode.extensions.getExtension<{ client: () => LanguageClient | undefined }>(extensionId);
  assert.ok(extension, "the packaged extension is not installed");
  return (await extension.activate()).client;
}

/** Waits until `look` gives what `accept` wants; fails with what was seen last. */
export async function eventually<T>(
  what: string,
  look: () => T | Promise<T>,
  accept: (seen: T) => boolean,
): Promise<T> {
  const end = Date.now() + patienceMilliseconds;
  for (;;) {
    const seen = await look();
    if (accept(seen)) return seen;
    if (Date.now() > end) assert.fail(`${what}; last seen: ${JSON.stringify(seen, undefined, 1)}`);
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
}

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "the tests need a workspace folder");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  return vscode.window.showTextDocument(document);
}

/** Puts a document back as it is on disk, which no test changes: the harness turns saving by itself off. */
export async function revert(editor: vscode.TextEditor): Promise<void> {
  await vscode.window.showTextDocument(editor.document);
  await vscode.commands.executeCommand("workbench.action.files.revert");
  assert.ok(!editor.document.isDirty, "the document could not be put back");
}

/** The range of the one place where a text stands. */
function find(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `${JSON.stringify(text)} is not in the document`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Replaces a text that stands once, as typing would. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  const range = find(editor.document, text);
  assert.ok(
    await editor.edit((edit) => {
      edit.replace(range, by);
    }),
    "the editor refused the edit",
  );
}

/** The inlay hints of a document, by the number of the line (from 1) they stand on. */
export async function hints(document: vscode.TextDocument): Promise<Record<number, string>> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[] | undefined>(
    "vscode.executeInlayHintProvider",
    document.uri,
    whole,
  );
  const texts = (found ?? []).map(({ position, label }): [number, string] => [
    position.line + 1,
    typeof label === "string" ? label : label.map((part) => part.value).join(""),
  ]);
  return Object.fromEntries(texts);
}

/** The hover at the start of a text, as Markdown; empty where there is none. */
export async function hover(document: vscode.TextDocument, text: string): Promise<string> {
  const found = await vscode.commands.executeCommand<vscode.Hover[] | undefined>(
    "vscode.executeHoverProvider",
    document.uri,
    find(document, text).start,
  );
  return (found ?? [])
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ""))
    .join("\n");
}

/** The SVG source of the picture in a hover; empty where there is none. */
export function picture(markdown: string): string {
  const encoded = /data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/.exec(markdown)?.[1];
  return encoded === undefined ? "" : Buffer.from(encoded, "base64").toString("utf8");
}

/** What is offered at a text: quick fixes and refactorings, with their edits. */
export async function actions(document: vscode.TextDocument, text: string): Promise<vscode.CodeAction[]> {
  const resolveAll = 100;
  const found = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    "vscode.executeCodeActionProvider",
    document.uri,
    find(document, text),
    undefined,
    resolveAll,
  );
  return found ?? [];
}

/** Does what an action says. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  assert.ok(action.edit, `${action.title} has no edit`);
  assert.ok(await vscode.workspace.applyEdit(action.edit), `the editor refused ${action.title}`);
}

/** Our problems in a document. */
export function problems(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "keras-shape-lens");
}

/** A diagnostic's code without its link. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : (code ?? ""));
}

/** Sets one of our settings for the workspace; undefined takes it back. */
export async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration("kerasShapeLens")
    .update(key, value, vscode.ConfigurationTarget.Workspace);
}

/** A cell of Python. */
export const codeCell = (text: string): vscode.NotebookCellData =>
  new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, "python");

/** Opens cells as a notebook that was never saved. */
export async function openNotebook(
  cells: readonly vscode.NotebookCellData[],
): Promise<vscode.NotebookEditor> {
  const data = new vscode.NotebookData([...cells]);
  const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", data);
  return vscode.window.showNotebookDocument(notebook);
}

/** Changes the cells of a notebook, as one step that can be undone. */
export async function editCells(
  { uri }: vscode.NotebookDocument,
  ...edits: readonly vscode.NotebookEdit[]
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, [...edits]);
  assert.ok(await vscode.workspace.applyEdit(edit), "the editor refused to change the cells");
}

/** Replaces a text that stands once in a cell. */
export async function replaceInCell(
  { document }: vscode.NotebookCell,
  text: string,
  by: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, find(document, text), by);
  assert.ok(await vscode.workspace.applyEdit(edit), "the editor refused the edit");
}
