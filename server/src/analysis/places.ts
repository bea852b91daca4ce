/** Groups recorded layer applications by their place in the source, one visit per distinct way control reached it. */
import { visitKey } from "./cross-file-visits";
import type { Place, Visit } from "./report";
import type { Application, ParameterCounts, Weight } from "../values/records/application";
import { isWhollyTold } from "../values/dimensions/told-shapes";
import { mostReal, mostTold } from "../values/records/reached";
import { placeKey } from "../values/records/span";

/** One application as a visit. Counts and weights are made when first asked for: telling a shape needs neither. */
export function visitOf(application: Application): Visit {
  let counts: ParameterCounts | undefined;
  let weights: readonly Weight[] | undefined;
  return {
    inputs: application.inputs,
    outputs: application.outputs,
    get counts() {
      return (counts ??= application.counts());
    },
    get weights() {
      return (weights ??= application.weights());
    },
    calledFrom: application.calledFrom,
    story: () => application.story?.(),
    graph: application.graph,
    openWorld: application.openWorld,
  };
}

const isWholly = ({ outputs }: Application): boolean => outputs.length > 0 && outputs.every(isWhollyTold);

/** What is told of one place. */
const toldOf = (applications: readonly Application[]): readonly Application[] =>
  mostTold(mostReal(applications), isWholly);

/** What one place recorded, one visit per distinct way; made when first asked for, since few places are looked at. */
function visitsOf(applications: readonly Application[]): readonly Visit[] {
  const visits = toldOf(applications).map(visitOf);
  if (visits.length < 2) return visits;
  return [...new Map(visits.map((visit) => [visitKey(visit), visit])).values()];
}

function placeOf(first: Application, applications: readonly Application[]): Place {
  let visits: readonly Visit[] | undefined;
  return {
    layer: first.layer,
    span: first.site,
    constructed: first.constructed,
    get visits() {
      return (visits ??= visitsOf(applications));
    },
    get times() {
      const all = toldOf(applications);
      return all.some(({ isUncertain }) => isUncertain) ? undefined : all.length;
    },
  };
}

/** Places in source order. Where real calls reached a place, visits with made-up parameters say nothing more. */
export function placesOf(applications: readonly Application[]): readonly Place[] {
  const byPlace = new Map<string, Application[]>();
  for (const application of applications) {
    const { site, constructed, layer } = application;
    const key = `${layer} ${placeKey(site)} ${site.end} ${placeKey(constructed)}`;
    const before = byPlace.get(key);
    if (before) before.push(application);
    else byPlace.set(key, [application]);
  }
  return [...byPlace.values()]
    .flatMap((all) => (all[0] ? [placeOf(all[0], all)] : []))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
