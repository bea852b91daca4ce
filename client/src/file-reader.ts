// Reads files for a server that has no file system of its own, through whatever file system the workspace has.
import * as vscode from "vscode";
import type { ReadFileParams, ReadFileResult } from "../../server/src/lsp/editor-protocol";

/** The text of the file at a URI, or null where there is no such file. Any other failure is the caller's to see. */
export async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
    return { text: new TextDecoder().decode(bytes) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return { text: null };
    throw error;
  }
}
