/** `textDocument/inlayHint` and `inlayHint/resolve`. */
import { type InlayHint, InlayHintKind, type InlayHintParams } from "vscode-languageserver";
import { offsetIn, positionIn } from "../document-part";
import type { OpenDocument } from "../open-document";
import { locationOf } from "../protocol-ranges";
import type { ServerState } from "../server-state";
import type { InlayHint as Hint } from "../../features/inlay-hints";

/** What a hint carries to be resolved: the document's version tells whether it still means the same. */
interface HintData {
  readonly uri: string;
  readonly version: number;
  readonly offset: number;
}

function isHintData(data: unknown): data is HintData {
  return typeof data === "object" && data !== null && "uri" in data && "version" in data && "offset" in data;
}

async function hintsOf(state: ServerState, document: OpenDocument): Promise<readonly Hint[]> {
  const settings = await state.settings.for(document.uri);
  return settings.enable
    ? document.hints(state.callersOf(document), settings.inlayHints, state.client.language)
    : [];
}

/** The hints of a range. Shape and parameters are parts of the label; each number leads to where it was written. */
export async function inlayHintHandler(
  state: ServerState,
  { textDocument: { uri }, range }: InlayHintParams,
): Promise<InlayHint[]> {
  const document = state.placeOf(uri)?.document;
  if (!document) return [];
  const hints = await hintsOf(state, document);
  // Cells may have come and gone while the settings were fetched.
  const part = state.placeOf(uri)?.part;
  if (!part) return [];
  const from = offsetIn(document, part, range.start);
  const to = offsetIn(document, part, range.end);
  return hints
    .filter(({ offset }) => from <= offset && offset <= to)
    .map(({ offset, parts }) => ({
      position: positionIn(document, part, offset),
      label: parts().map(({ text, origin }) => ({
        value: text,
        location: origin && locationOf(state, origin),
      })),
      kind: InlayHintKind.Type,
      paddingLeft: true,
      data: { uri, version: document.version(), offset } satisfies HintData,
    }));
}

/** Adds the tooltip; a hint of an older version is given back as it is. */
export async function resolveInlayHint(state: ServerState, hint: InlayHint): Promise<InlayHint> {
  const data: unknown = hint.data;
  if (!isHintData(data)) return hint;
  const document = state.placeOf(data.uri)?.document;
  if (document?.version() !== data.version) return hint;
  const found = (await hintsOf(state, document)).find(({ offset }) => offset === data.offset);
  return found ? { ...hint, tooltip: found.tooltip() } : hint;
}
