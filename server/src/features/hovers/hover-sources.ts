/** The links of a hover: where its numbers are written, and the calls that led to a visit. */
import { operandsOf } from "../explanations/explain-dimension";
import { type Run, type Section, code, linked, plain } from "./hover-document";
import { writtenIn } from "../explanations/origins";
import { resultRuns } from "./hover-visit";
import { soundVisits } from "../explanations/made-shapes";
import { callsTo } from "../explanations/visit-calls";
import type { Place, Visit } from "../../analysis/report";
import type { Language } from "../../messages/catalogue";
import { say } from "../text/wording";
import { type Dim, formatDim } from "../../values/dimensions/dimension";
import type { Span } from "../../values/records/span";

/** Words for a place, such as `line 2`; the one who renders knows lines, features only know offsets. */
export type DescribeSpan = (span: Span) => string;

/** Links listed; a number more often comes from near than from far. */
const MOST_SOURCES = 4;
/** Calls listed, innermost first; who is further out rarely chose the number. */
const MOST_CALLS = 4;
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
  return sourcesOf(dims, leaves, describe, language);
}

/** Where the numbers are written that `dims` were computed from; `leaves` are told as they are. */
export function sourcesOf(
  dims: readonly Dim[],
  leaves: ReadonlySet<Dim>,
  describe: DescribeSpan,
  language?: Language,
): Section | undefined {
  const found = new Map<string, { dim: Dim; span: Span }>();
  for (const dim of dims.flatMap((d) => operandsOf(d, leaves))) {
    // What was only computed is written nowhere; what it was computed from is.
    const written = writtenIn(dim);
    if (written && (written.dim.kind === "known" || written.dim.kind === "symbolic"))
      found.set(`${formatDim(written.dim)} ${describe(written.span)}`, written);
  }
  const sources = [...found.values()].slice(0, MOST_SOURCES);
  if (sources.length === 0) return undefined;
  const runs = sources.flatMap(({ dim, span }, i): Run[] => [
    plain(say(i === 0 ? "hover.colon" : "hover.comma", {}, language)),
    code(formatDim(dim)),
    plain(" "),
    linked(describe(span), span),
  ]);
  return { kind: "line", runs: [plain(say("hover.sources", {}, language)), ...runs] };
}

/** `called from line 12 ← line 30`: the calls that led to the only visit of a place, so that its numbers can be followed. */
export function callSection(place: Place, describe: DescribeSpan, language?: Language): Section | undefined {
  const [visit, other] = place.visits;
  const calls = visit && !other ? callsTo(visit).slice(0, MOST_CALLS) : [];
  if (calls.length === 0) return undefined;
  const runs = calls.flatMap((span, i): Run[] => [
    plain(i === 0 ? " " : " ← "),
    linked(describe(span), span),
  ]);
  return { kind: "line", runs: [plain(say("hover.calls", {}, language)), ...runs] };
}

/** How often a place was reached, or in how many ways where a loop or a condition leaves that open. */
function visitsHeading({ visits, times }: Place, language: Language | undefined): string {
  if (times === undefined) return say("hover.visits.ways", { count: visits.length }, language);
  return say("hover.visits", { count: times }, language);
}

/** One line per visit: what came in and out, and the call that led there. */
export function visitList(place: Place, describe: DescribeSpan, language?: Language): Section | undefined {
  if (place.visits.length < 2) return undefined;
  const lines = soundVisits(place).map((visit): readonly Run[] => {
    const [from] = callsTo(visit);
    const origin = from
      ? [
          plain(`${say("hover.comma", {}, language)}${say("hover.calledFrom", {}, language)} `),
          linked(describe(from), from),
        ]
      : [];
    return [...resultRuns(visit, language), ...origin];
  });
  // Visits that differ in calls further away read alike, and are one line.
  const different = new Map(lines.map((runs) => [runs.map(({ text }) => text).join(""), runs]));
  const items = [...different.values()].slice(0, MOST_VISITS);
  const rest = different.size - MOST_VISITS;
  return {
    kind: "list",
    heading: visitsHeading(place, language),
    items: rest > 0 ? [...items, [plain(`… + ${rest}`)]] : items,
  };
}
