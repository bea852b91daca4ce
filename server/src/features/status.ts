/** What the status item shows of a document: its totals, and what is unknown. */
import type { AnalysedDocument } from "./document";
import { problems } from "./problems/problems";
import { type UnknownCount, unknownCounts } from "./explanations/unknowns";
import type { Language } from "../messages/catalogue";

export interface Status {
  readonly layers: number;
  readonly models: number;
  readonly problems: number;
  readonly unknowns: readonly UnknownCount[];
}

export function status(document: AnalysedDocument, language?: Language): Status {
  const { report } = document;
  return {
    layers: report.places.filter(({ visits }) => visits.some(({ inputs }) => inputs.length > 0)).length,
    models: report.models.length,
    problems: problems(document, language).length,
    unknowns: unknownCounts([report.unknowns], language),
  };
}
