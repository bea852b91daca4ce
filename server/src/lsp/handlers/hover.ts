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
  const offset = offsetIn(document, part, position);
  const found = hover(
    state.analysed(document),
    offset,
    describedFrom(state, document.file, uri),
    state.client.language,
    batchSize,
  );
  if (!found) return null;
  // An editor that shows a place's problems above its hover would say the same twice, and what it adds would lie below the edge.
  const { problem } = found;
  const isShown = problem?.file === document.file && problem.start <= offset && offset <= problem.end;
  if (isShown && settings.problems.enable && state.client.options.problemsInHovers === true) return null;
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
