/** Edits of a document as edits of what the client knows: the file, or the notebook's cells. */
import type { TextEdit as ProtocolEdit } from "vscode-languageserver";
import { type DocumentPart, type Parted, partAt, rangeIn } from "./document-part";
import type { TextEdit } from "../features/edits/text-edit";

export interface PartEdits {
  readonly part: DocumentPart;
  readonly edits: ProtocolEdit[];
}

/**
 * A new line behind a cell's last one: the line end that joins two cells is in neither, so it moves from the end of the
 * new text to its beginning.
 */
function behindEnd(newText: string): string {
  const line = newText.replace(/\r?\n$/, "");
  return line === "" ? "" : `\n${line}`;
}

/** The edits of each part; undefined where one goes across parts. */
export function protocolEdits(document: Parted, edits: readonly TextEdit[]): PartEdits[] | undefined {
  const byPart = new Map<string, PartEdits>();
  for (const edit of edits) {
    const part = partAt(document, edit.start);
    // One further is the line end that joins this cell to the next.
    if (edit.end > part.end + 1) return undefined;
    const known = byPart.get(part.uri) ?? { part, edits: [] };
    byPart.set(part.uri, known);
    const newText = edit.start > part.end ? behindEnd(edit.newText) : edit.newText;
    known.edits.push({ range: rangeIn(document, part, edit), newText });
  }
  return [...byPart.values()];
}
