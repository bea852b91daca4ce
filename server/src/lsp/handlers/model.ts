/** The requests of the model view: the graph of a model, one of its layers, and the texts around them. */
import {
  type LayerParams,
  type LayerResult,
  type ModelParams,
  type ModelResult,
  type VersionedEdits,
  type ViewTexts,
} from "../editor-protocol";
import { offsetIn } from "../document-part";
import { identityOf } from "../file-identity";
import type { OpenDocument } from "../open-document";
import { protocolEdits } from "../protocol-edits";
import { locationOf } from "../protocol-ranges";
import type { ServerState } from "../server-state";
import { lineIndex } from "../../analysis/line-index";
import type { AnalysedDocument } from "../../features/document";
import { modelAt, modelGraphs, nodeAt } from "../../features/model-graph/describe";
import type { ModelGraphFacts, PlaceFacts } from "../../features/model-graph/facts";
import { changedLayer, layerDetail } from "../../features/model-graph/layer-detail";
import type { TextEdit } from "../../features/edits/text-edit";
import { say } from "../../features/text/wording";
import type { UiKey } from "../../messages/message-keys";
import { modelViewTexts } from "../../messages/ui/model-view";
import { playgroundTexts } from "../../messages/ui/playground";
import type { Span } from "../../values/records/span";

/** The graphs of an analysis, which the view asks for again at every move of the cursor. */
const graphs = new WeakMap<AnalysedDocument, readonly ModelGraphFacts[]>();

function graphsOf(state: ServerState, document: OpenDocument): readonly ModelGraphFacts[] {
  const analysed = state.analysed(document);
  const known =
    graphs.get(analysed) ?? modelGraphs(analysed, (span) => placeOf(state, span), state.client.language);
  graphs.set(analysed, known);
  return known;
}

/** A place as the client knows it: a URI, which may be a cell's, lines and columns from 1. */
function placeOf(state: ServerState, span: Span): PlaceFacts | null {
  const location = locationOf(state, span);
  if (!location) return null;
  const { start, end } = location.range;
  return {
    path: location.uri,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** The offsets of a place of the client's. */
function spanOf(state: ServerState, place: PlaceFacts | null): Span | undefined {
  if (!place) return undefined;
  const [start, end] = [
    { line: place.line - 1, character: place.column - 1 },
    { line: place.endLine - 1, character: place.endColumn - 1 },
  ];
  const open = state.placeOf(place.path);
  if (open) {
    const { document, part } = open;
    return {
      file: document.file,
      start: offsetIn(document, part, start),
      end: offsetIn(document, part, end),
    };
  }
  const file = identityOf(place.path);
  const text = state.files.readText(file);
  if (text === undefined) return undefined;
  const lines = lineIndex(text);
  return { file, start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

export function modelHandler(
  state: ServerState,
  { textDocument: { uri }, position, key }: ModelParams,
): ModelResult | null {
  const place = state.placeOf(uri);
  if (!place) return null;
  const models = graphsOf(state, place.document);
  const cursor = position && { path: uri, line: position.line + 1, column: position.character + 1 };
  const model = models.find((one) => one.key === key) ?? (cursor ? modelAt(models, cursor) : models[0]);
  return {
    version: place.part.version,
    models: models.map(({ key: own, name, variable, kind, place: at }) => ({
      key: own,
      name,
      variable,
      kind,
      place: at,
    })),
    model: model ?? null,
    node: model && cursor ? nodeAt(model.graph, cursor) : null,
  };
}

function versioned(
  document: OpenDocument,
  edits: readonly TextEdit[],
): readonly VersionedEdits[] | undefined {
  return protocolEdits(document, edits)?.map(({ part, edits: own }) => ({
    uri: part.uri,
    version: part.version,
    edits: own,
  }));
}

/** What can be written in one place only, and so be offered. */
function offered<T extends { readonly edits: readonly TextEdit[] }>(
  document: OpenDocument,
  choices: readonly T[],
): readonly (Omit<T, "edits"> & { readonly edits: readonly VersionedEdits[] })[] {
  return choices.flatMap((choice) => {
    const edits = versioned(document, choice.edits);
    return edits ? [{ ...choice, edits }] : [];
  });
}

export function layerHandler(
  state: ServerState,
  { textDocument: { uri }, place, constructed, outputs, change }: LayerParams,
): LayerResult | null {
  const document = state.placeOf(uri)?.document;
  if (!document) return null;
  const analysed = state.analysed(document);
  const at = { site: spanOf(state, place), constructed: spanOf(state, constructed) };
  const { theme, language } = state.client;
  const detail = layerDetail(analysed, at, outputs, { theme, language, tries: true });
  if (!detail) return null;
  const changed = change && changedLayer(analysed, at, change, { theme, language });
  return {
    ...detail,
    fixes: offered(document, detail.fixes),
    alternatives: offered(document, detail.alternatives),
    change: changed ? (offered(document, [changed])[0] ?? null) : null,
  };
}

type ViewKey = UiKey & (keyof typeof modelViewTexts | keyof typeof playgroundTexts);

export function viewTextsHandler({ client: { language } }: ServerState): ViewTexts {
  const keys = Object.keys({ ...modelViewTexts, ...playgroundTexts }) as ViewKey[];
  return Object.fromEntries(keys.map((key) => [key, say(key, {}, language)]));
}
