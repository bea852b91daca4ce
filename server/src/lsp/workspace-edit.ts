/** Edits of a document as the edit of the workspace that the protocol wants. */
import type { WorkspaceEdit } from "vscode-languageserver";
import { protocolEdits } from "./protocol-edits";
import type { OpenDocument } from "./open-document";
import type { ServerState } from "./server-state";
import type { TextEdit } from "../features/edits/text-edit";

/**
 * Edits of one document, which may be several cells; bound to their versions where the client checks that, so that none
 * lands in another text. Undefined where an edit goes across cells, which no client can do.
 */
export function workspaceEdit(
  state: ServerState,
  document: OpenDocument,
  edits: readonly TextEdit[],
): WorkspaceEdit | undefined {
  const changes = protocolEdits(document, edits);
  if (!changes) return undefined;
  if (state.client.capabilities.workspace?.workspaceEdit?.documentChanges !== true)
    return { changes: Object.fromEntries(changes.map(({ part, edits: own }) => [part.uri, own])) };
  return {
    documentChanges: changes.map(({ part: { uri, version }, edits: own }) => ({
      textDocument: { uri, version },
      edits: own,
    })),
  };
}
