/** Offsets to ranges of the protocol; positions count UTF-16 code units, which every client supports. */
import type { Location, Range } from "vscode-languageserver";
import { partAt, rangeIn } from "./document-part";
import type { ServerState } from "./server-state";
import { type LineIndex, lineIndex } from "../analysis/line-index";
import type { Span } from "../values/span";

export function rangeOf(
  lines: LineIndex,
  { start, end }: { readonly start: number; readonly end: number },
): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** A span as a location, in the cell where it stands if its file is a notebook; undefined without the file's text. */
export function locationOf(state: ServerState, span: Span): Location | undefined {
  const uri = state.uriOf(span.file);
  const open = state.documents.get(uri);
  if (open) {
    const part = partAt(open, span.start);
    return { uri: part.uri, range: rangeIn(open, part, span) };
  }
  const text = state.files.readText(span.file);
  return text === undefined ? undefined : { uri, range: rangeOf(lineIndex(text), span) };
}
