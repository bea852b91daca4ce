// Reads files for a server that has no file system of its own, through whatever file system the workspace has.
import * as vscode from "vscode";
import type {
  ReadBytesParams,
  ReadBytesResult,
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

/** Characters are made of so many bytes at a time: a call takes no more arguments than some tens of thousands. */
const BYTES_AT_ONCE = 8_192;

/** The first bytes of the file at a URI. */
export async function readBytes({ uri, most }: ReadBytesParams): Promise<ReadBytesResult> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
    let text = "";
    for (let at = 0; at < Math.min(most, bytes.length); at += BYTES_AT_ONCE)
      text += String.fromCharCode(...bytes.subarray(at, Math.min(at + BYTES_AT_ONCE, most)));
    return { start: btoa(text), size: bytes.length };
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return { start: null, size: 0 };
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
