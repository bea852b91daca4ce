/** Offsets to ranges of the protocol; positions count UTF-16 code units, which every client supports. */
import type { Location, Range } from "vscode-languageserver";
import { partAt, rangeIn } from "./document-part";
import type { ServerState } from "./server-state";
import { type LineIndex, lineIndex } from "../analysis/line-index";
import { writtenPlace } from "../analysis/written-modules";
import type { Span } from "../values/records/span";

export function rangeOf(
  lines: LineIndex,
  { start, end }: { readonly start: number; readonly end: number },
): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** A span of a file that a cell of an open notebook writes, as a location in that cell. */
function writtenIn(state: ServerState, span: Span): Location | undefined {
  for (const document of state.documents.values())
    for (const part of document.parts()) {
      const { writes } = part;
      if (!writes || writes.appends || writtenPlace(document.file, writes) !== span.file) continue;
      const from = part.end - writes.text.length;
      const range = rangeIn(document, part, { start: from + span.start, end: from + span.end });
      return { uri: part.uri, range };
    }
  return undefined;
}

/** A span as a location, in the cell where it stands if its file is a notebook; undefined without the file's text. */
export function locationOf(state: ServerState, span: Span): Location | undefined {
  const uri = state.uriOf(span.file);
  const open = state.documents.get(uri);
  if (open) {
    const part = partAt(open, span.start);
    return { uri: part.uri, range: rangeIn(open, part, span) };
  }
  const cell = writtenIn(state, span);
  if (cell) return cell;
  const text = state.files.readText(span.file);
  return text === undefined ? undefined : { uri, range: rangeOf(lineIndex(text), span) };
}
