/** Groups recorded layer applications by their place in the source, one visit per distinct way control reached it. */
import { visitKey } from "./cross-file-visits";
import type { Place, Visit } from "./report";
import type { Application } from "../values/application";

function visitOf(application: Application): Visit {
  return {
    inputs: application.inputs,
    outputs: application.outputs,
    counts: application.counts(),
    weights: application.weights(),
    calledFrom: application.calledFrom,
    story: () => application.story?.(),
    openWorld: application.openWorld,
  };
}

/** Places in source order. Where real calls reached a place, visits with made-up parameters say nothing more. */
export function placesOf(applications: readonly Application[]): readonly Place[] {
  const places = new Map<string, { place: Place; visits: Map<string, Visit> }>();
  for (const application of applications) {
    const { site, constructed, layer } = application;
    const key = `${layer} ${site.file} ${site.start} ${site.end} ${constructed.file} ${constructed.start}`;
    let entry = places.get(key);
    if (!entry) {
      entry = { place: { layer, span: site, constructed, visits: [] }, visits: new Map() };
      places.set(key, entry);
    }
    const visit = visitOf(application);
    entry.visits.set(visitKey(visit), visit);
  }
  return [...places.values()]
    .map(({ place, visits }) => {
      const all = [...visits.values()];
      const real = all.filter((visit) => !visit.openWorld);
      return { ...place, visits: real.length > 0 ? real : all };
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
