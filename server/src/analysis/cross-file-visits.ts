/** Brings together what several reports say of one file: a block that another file calls lists those visits too. */
import { realModels } from "./made-up-models";
import type { Place, Report, Visit } from "./report";
import { dimKey } from "../values/dimension";
import { shapeKey } from "../values/shape";
import type { Span } from "../values/span";
import type { StatementResult } from "../values/statement-result";

const spanKey = ({ file, start, end }: Span): string => `${file}:${start}:${end}`;
const placeKey = (place: Place): string =>
  `${place.layer} ${spanKey(place.span)} ${spanKey(place.constructed)}`;

/** Visits with equal keys came the same way and say the same. */
export function visitKey(visit: Visit): string {
  const shapes = [...visit.inputs, ...visit.outputs].map(shapeKey).join(" ");
  return `${visit.calledFrom.map(spanKey).join(",")} ${shapes} ${dimKey(visit.counts.total)} ${dimKey(visit.counts.trainable)}`;
}

function mergeVisits(own: readonly Visit[], others: readonly Visit[]): readonly Visit[] {
  const seen = new Set(own.map(visitKey));
  const added = others.filter((visit) => {
    const key = visitKey(visit);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  if (added.length === 0) return own;
  // Where real calls are known, what nobody-calls-this made up about the parameters says nothing more.
  const real = own.filter((visit) => !visit.openWorld);
  return [...real, ...added];
}

/**
 * The reports of files analysed together, each with the visits and models that the others found in it. Reports keep
 * their order; one that gains nothing is the same object.
 */
export function mergeCrossFile(reports: readonly Report[]): readonly Report[] {
  const foreign = new Map<string, Place[]>();
  const models = new Map<string, Report["models"][number][]>();
  const results = new Map<string, StatementResult[]>();
  for (const report of reports) {
    for (const place of report.places) {
      if (place.span.file !== report.file)
        foreign.set(place.span.file, [...(foreign.get(place.span.file) ?? []), place]);
    }
    for (const result of report.results) {
      const { file } = result.span;
      if (file !== report.file) results.set(file, [...(results.get(file) ?? []), result]);
    }
    for (const model of report.modelsElsewhere)
      models.set(model.site.file, [...(models.get(model.site.file) ?? []), model]);
  }
  return reports.map((report) => {
    const places = foreign.get(report.file) ?? [];
    const made = models.get(report.file) ?? [];
    const values = results.get(report.file) ?? [];
    if (places.length === 0 && made.length === 0 && values.length === 0) return report;
    return {
      ...report,
      places: mergePlaces(report.places, places),
      models: realModels([...report.models, ...made]),
      results: [...report.results, ...values],
    };
  });
}

function mergePlaces(own: readonly Place[], others: readonly Place[]): readonly Place[] {
  const merged = new Map(own.map((place) => [placeKey(place), place]));
  for (const place of others) {
    const key = placeKey(place);
    const before = merged.get(key);
    merged.set(key, before ? { ...before, visits: mergeVisits(before.visits, place.visits) } : place);
  }
  return [...merged.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
