/** `textDocument/definition`, for what no Python language server defines: the index of an axis leads to its number. */
import type { DefinitionParams, Location } from "vscode-languageserver";
import { offsetIn } from "../document-part";
import { locationOf } from "../protocol-ranges";
import type { ServerState } from "../server-state";
import { axisAt } from "../../features/explanations/axis-at";
import { firstSpan } from "../../features/explanations/origins";

export async function definitionHandler(
  state: ServerState,
  { textDocument: { uri }, position }: DefinitionParams,
): Promise<Location[]> {
  const settings = await state.settings.for(state.placeOf(uri)?.document.uri ?? uri);
  const place = state.placeOf(uri);
  if (!place || !settings.enable) return [];
  const { document, part } = place;
  const axis = axisAt(state.analysed(document), offsetIn(document, part, position));
  const spans = axis?.dims.flatMap((dim) => firstSpan(dim) ?? []) ?? [];
  const places = new Map(spans.map((span) => [`${span.file} ${span.start}`, span]));
  return [...places.values()].flatMap((span) => locationOf(state, span) ?? []);
}
