/** `textDocument/hover`. */
import type { Hover, HoverParams } from "vscode-languageserver";
import { describedFrom, markupOf } from "./hover-markup";
import { offsetIn, rangeIn } from "../document-part";
import { defaultSettings } from "../settings";
import type { ServerState } from "../server-state";
import { hover } from "../../features/hovers/hover";

export async function hoverHandler(
  state: ServerState,
  { textDocument: { uri }, position }: HoverParams,
): Promise<Hover | null> {
  const settings = await state.settings.for(state.placeOf(uri)?.document.uri ?? uri);
  const place = state.placeOf(uri);
  if (!place || !settings.enable) return null;
  const { document, part } = place;
  // The project's own is what a team shares; a person who sets another one wants that.
  const shared = state.surroundings.configurationFor(document.file)?.configuration.batchSize;
  const own = settings.hover.batchSize;
  const batchSize = own === defaultSettings.hover.batchSize ? (shared ?? own) : own;
  const found = hover(
    state.analysed(document),
    offsetIn(document, part, position),
    describedFrom(state, document.file, uri),
    state.client.language,
    batchSize,
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
