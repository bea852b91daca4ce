/** Places in the protocol's words (from 0) and in the editor's (from 1). */
import type { Position, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol/browser";
import type * as Monaco from "./monaco";

export const toRange = ({ start, end }: Range): Monaco.IRange => ({
  startLineNumber: start.line + 1,
  startColumn: start.character + 1,
  endLineNumber: end.line + 1,
  endColumn: end.character + 1,
});
export const fromRange = (range: Monaco.IRange): Range => ({
  start: { line: range.startLineNumber - 1, character: range.startColumn - 1 },
  end: { line: range.endLineNumber - 1, character: range.endColumn - 1 },
});
export const toPosition = ({ line, character }: Position): Monaco.IPosition => ({
  lineNumber: line + 1,
  column: character + 1,
});
export const fromPosition = ({ lineNumber, column }: Monaco.IPosition): Position => ({
  line: lineNumber - 1,
  character: column - 1,
});

/** The edits of one document; nothing but text is ever edited. */
export function editsOf(edit: WorkspaceEdit, uri: string): readonly TextEdit[] {
  const listed = (edit.documentChanges ?? []).flatMap((change) =>
    "textDocument" in change && change.textDocument.uri === uri ? change.edits : [],
  );
  return [...listed, ...(edit.changes?.[uri] ?? [])].filter((one): one is TextEdit => "newText" in one);
}
