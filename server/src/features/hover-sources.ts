/** The links of a hover: where its numbers are written, and the calls that led to a visit. */
import { operandsOf } from "./explain-dimension";
import { type Run, type Section, code, linked, plain } from "./hover-document";
import { firstSpan } from "./origins";
import { resultRuns } from "./hover-visit";
import { callsTo } from "./visit-calls";
import type { Place, Visit } from "../analysis/report";
import type { Language } from "../messages/catalogue";
import { say } from "./wording";
import { type Dim, formatDim } from "../values/dimension";
import type { Span } from "../values/span";

/** Words for a place, such as `line 2`; the one who renders knows lines, features only know offsets. */
export type DescribeSpan = (span: Span) => string;

/** Links listed; a number more often comes from near than from far. */
const MOST_SOURCES = 4;
/** Visits listed; the rest is counted. */
const MOST_VISITS = 8;

/** `128: line 2, 10: line 4`: the numbers that the output was computed from. */
export function sourceSection(
  visit: Visit,
  describe: DescribeSpan,
  language?: Language,
): Section | undefined {
  const leaves = new Set(visit.inputs.flatMap((shape) => (shape.ranked ? shape.dims : [])));
  const dims = visit.outputs.flatMap((shape) => (shape.ranked ? shape.dims : []));
  const found = new Map<string, { dim: Dim; span: Span }>();
  for (const dim of dims.flatMap((d) => operandsOf(d, leaves))) {
    const span = firstSpan(dim);
    if (span && (dim.kind === "known" || dim.kind === "symbolic"))
      found.set(`${formatDim(dim)} ${describe(span)}`, { dim, span });
  }
  const sources = [...found.values()].slice(0, MOST_SOURCES);
  if (sources.length === 0) return undefined;
  const runs = sources.flatMap(({ dim, span }, i): Run[] => [
    plain(i === 0 ? " " : ", "),
    code(formatDim(dim)),
    plain(" "),
    linked(describe(span), span),
  ]);
  return { kind: "line", runs: [plain(`${say("hover.sources", {}, language)}:`), ...runs] };
}

/** One line per visit: what came in and out, and the call that led there. */
export function visitList(place: Place, describe: DescribeSpan, language?: Language): Section | undefined {
  if (place.visits.length < 2) return undefined;
  const items = place.visits.slice(0, MOST_VISITS).map((visit): readonly Run[] => {
    const [from] = callsTo(visit);
    const origin = from
      ? [plain(`, ${say("hover.calledFrom", {}, language)} `), linked(describe(from), from)]
      : [];
    return [...resultRuns(visit, language), ...origin];
  });
  const rest = place.visits.length - MOST_VISITS;
  return {
    kind: "list",
    heading: say("hover.visits", { count: place.visits.length }, language),
    items: rest > 0 ? [...items, [plain(`… + ${rest}`)]] : items,
  };
}
