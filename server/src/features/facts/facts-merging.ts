/** Brings the facts of files that were analysed together into one record per file and place. */
import type { AnalysedDocument } from "../document";
import {
  type DocumentFacts,
  type FactsSources,
  type FileFacts,
  type LayerFacts,
  type LayerRecord,
  type ModelFacts,
  type ModelRecordFacts,
  type VisitFacts,
  documentFacts,
} from "./facts";
import { distinct } from "../explanations/visit-agreement";
import { withoutMadeUp } from "../../analysis/made-up-models";
import { addTo } from "../../values/names/listed-by-key";

/** One record per distinct totals and shapes at a place. */
const modelKey = ({ name: _, ...facts }: ModelFacts): string => JSON.stringify(facts);

/** The visits of one place from several reports, each once; made-up parameters give way to real calls. */
function mergedVisits(records: readonly LayerRecord[]): readonly VisitFacts[] {
  const real = records.filter(({ isOpenWorld }) => !isOpenWorld);
  const telling = real.length > 0 ? real : records;
  return distinct(
    telling.flatMap(({ facts }) => facts.visits),
    (visit) => JSON.stringify(visit),
  );
}

const placeKey = ({ layer, cell, line, column, endLine, endColumn, constructed }: LayerFacts): string =>
  JSON.stringify([layer, cell, line, column, endLine, endColumn, constructed]);

function mergedLayers(records: readonly LayerRecord[]): readonly LayerFacts[] {
  const byPlace = new Map<string, LayerRecord[]>();
  for (const record of records) {
    addTo(byPlace, placeKey(record.facts), record);
  }
  return [...byPlace.values()]
    .flatMap((same) => (same[0] ? [{ ...same[0].facts, visits: mergedVisits(same) }] : []))
    .sort(
      (a, b) =>
        (a.cell ?? 0) - (b.cell ?? 0) ||
        a.line - b.line ||
        a.column - b.column ||
        a.endLine - b.endLine ||
        a.endColumn - b.endColumn,
    );
}

const mergedModels = (records: readonly ModelRecordFacts[]): readonly ModelFacts[] =>
  distinct(
    withoutMadeUp(records, ({ facts }) => `${facts.cell ?? ""}:${facts.line}:${facts.column}`).map(
      ({ facts }) => facts,
    ),
    modelKey,
  );

/** The facts of files that were analysed together: a place lists the visits that any of them found. */
export function mergeFacts(documents: readonly DocumentFacts[]): readonly FileFacts[] {
  const layers = new Map<string, LayerRecord[]>();
  const models = new Map<string, ModelRecordFacts[]>();
  for (const document of documents) {
    for (const record of document.layers) addTo(layers, record.file, record);
    for (const record of document.models) addTo(models, record.file, record);
  }
  return documents.map(({ file, path, problems: found, hints }) => ({
    path,
    layers: mergedLayers(layers.get(file) ?? []),
    models: mergedModels(models.get(file) ?? []),
    problems: found,
    hints,
  }));
}

/** Everything about one file by itself. */
export function fileFacts(document: AnalysedDocument, sources: FactsSources): FileFacts {
  const facts = documentFacts(document, sources);
  return mergeFacts([facts])[0] ?? { ...facts, layers: [], models: [] };
}
