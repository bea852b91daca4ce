/** Offsets to ranges of the protocol; positions count UTF-16 code units, which every client supports. */
import type { Location, Position, Range, TextEdit as ProtocolEdit } from "vscode-languageserver";
import type { ServerState } from "./server-state";
import { type LineIndex, lineIndex } from "../analysis/line-index";
import type { TextEdit } from "../features/text-edit";
import type { Span } from "../values/span";

export const positionAt = (lines: LineIndex, offset: number): Position => lines.positionAt(offset);

export function rangeOf(
  lines: LineIndex,
  { start, end }: { readonly start: number; readonly end: number },
): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** Lines of any file that a report mentions; undefined where its text is not at hand. */
export function linesOf(state: ServerState, file: string): LineIndex | undefined {
  const open = state.documents.get(state.uriOf(file));
  if (open) return open.lines();
  const text = state.files.readText(file);
  return text === undefined ? undefined : lineIndex(text);
}

/** A span as a location; undefined where its file's text is not at hand. */
export function locationOf(state: ServerState, span: Span): Location | undefined {
  const lines = linesOf(state, span.file);
  return lines && { uri: state.uriOf(span.file), range: rangeOf(lines, span) };
}

export function protocolEdits(lines: LineIndex, edits: readonly TextEdit[]): ProtocolEdit[] {
  return edits.map((edit) => ({ range: rangeOf(lines, edit), newText: edit.newText }));
}
