/** Our status notification, for clients that show it. */
import { type StatusParams, statusNotification } from "../editor-protocol";
import type { OpenDocument } from "../open-document";
import type { ServerState } from "../server-state";
import { surroundingsText } from "./surroundings-text";
import { status } from "../../features/status";

/** A client that did not ask for this has no use for it: some of them show a window about what they do not know. */
async function send(state: ServerState, params: StatusParams): Promise<void> {
  if (state.client.options.status === true)
    await state.connection.sendNotification(statusNotification, params);
}

/** Tells how a document stands: analysed, or switched off. */
export async function publishStatus(state: ServerState, document: OpenDocument): Promise<void> {
  const { uri } = document;
  if (state.client.options.status !== true) return;
  const settings = await state.settings.for(uri);
  if (state.documents.get(uri) !== document) return;
  if (!settings.enable) {
    await send(state, { uri, state: "disabled", unknowns: [] });
    return;
  }
  const { unknowns, ...totals } = status(state.analysed(document), state.client.language);
  const found = surroundingsText(
    state.surroundings.foundFor(document.file),
    state.folders,
    state.client.language,
  );
  await send(state, { uri, state: "ready", totals, unknowns, ...found });
}

/** Tells that the analysis of a document failed; what was shown before stays. */
export async function publishFailure(state: ServerState, uri: string): Promise<void> {
  await send(state, { uri, state: "failed", unknowns: [] });
}

/** Tells that something has to be fetched before a document can be understood. */
export async function publishAnalysing(state: ServerState, uri: string): Promise<void> {
  await send(state, { uri, state: "analysing", unknowns: [] });
}
