// Reads files for a server that has no file system of its own, through whatever file system the workspace has.
import * as vscode from "vscode";
import type {
  ReadFileParams,
  ReadFileResult,
  ReadFolderParams,
  ReadFolderResult,
} from "../../server/src/lsp/editor-protocol";

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

/** What the folder at a URI holds, or null where there is no such folder. A link counts as what it leads to. */
export async function readFolder({ uri }: ReadFolderParams): Promise<ReadFolderResult> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri, true));
    return {
      entries: entries.map(([name, type]) => ({
        name,
        kind: (type & vscode.FileType.Directory) !== 0 ? "folder" : "file",
      })),
    };
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return { entries: null };
    throw error;
  }
}
