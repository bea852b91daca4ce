/** Brings together what several reports say of one file: a block that another file calls lists those visits too. */
import { realModels } from "./made-up-models";
import type { Place, Report, Visit } from "./report";
import { dimKey } from "../values/dimensions/dimension";
import { shapeKey } from "../values/dimensions/shape";
import type { Span } from "../values/records/span";

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

/** One report with the visits and models that the reports of its callers found in its file; itself where they found none. */
export function withCaller(own: Report, caller: Report): Report {
  const places = caller.places.filter(({ span }) => span.file === own.file);
  const made = caller.modelsElsewhere.filter(({ site }) => site.file === own.file);
  const values = caller.results.filter(({ span }) => span.file === own.file);
  if (places.length === 0 && made.length === 0 && values.length === 0) return own;
  return {
    ...own,
    places: mergePlaces(own.places, places),
    models: realModels([...own.models, ...made]),
    results: [...own.results, ...values],
  };
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
