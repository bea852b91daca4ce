/** `textDocument/hover`. */
import type { Hover, HoverParams } from "vscode-languageserver";
import { describedFrom, markupOf } from "./hover-markup";
import { offsetIn, rangeIn } from "../document-part";
import type { ServerState } from "../server-state";
import { hover } from "../../features/hover";

export async function hoverHandler(
  state: ServerState,
  { textDocument: { uri }, position }: HoverParams,
): Promise<Hover | null> {
  const settings = await state.settings.for(state.placeOf(uri)?.document.uri ?? uri);
  const place = state.placeOf(uri);
  if (!place || !settings.enable) return null;
  const { document, part } = place;
  const found = hover(
    state.analysed(document),
    offsetIn(document, part, position),
    describedFrom(state, document.file, uri),
    state.client.language,
    settings.hover.batchSize,
  );
  if (!found) return null;
  return {
    range: rangeIn(document, part, found),
    contents: markupOf(
      state,
      found,
      settings.hover.pictures,
      found.subject === "layer" || found.subject === "model" ? { uri, ...position } : undefined,
    ),
  };
}
