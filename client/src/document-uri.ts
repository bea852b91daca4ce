// What the server calls one document: a file, or the whole notebook that a cell belongs to.
import * as vscode from "vscode";

/** The URI under which the server tells of a document's program. */
export function documentUri(document: vscode.TextDocument | undefined): vscode.Uri | undefined {
  const notebook = vscode.workspace.notebookDocuments.find((candidate) =>
    candidate.getCells().some((cell) => cell.document === document),
  );
  return notebook?.uri ?? document?.uri;
}
