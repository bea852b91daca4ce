/** Hints of layers that stand on lines of their own inside a longer statement, and of those given to a Sequential. */
import type { AnalysedDocument } from "../document";
import type { Candidate, HintFacts, HintSettings } from "./hint-candidates";
import { codeEndOfLine } from "../text/line-end";
import { soundVisits } from "../explanations/made-shapes";
import { isPlaceOf } from "../place-of-finding";
import { type CallPosition, callPosition } from "../text/syntax-path";
import type { Place } from "../../analysis/report";
import { endsIn, type OffsetRange, partsOf } from "../../analysis/report-range";
import { isTold } from "../../values/dimensions/told-shapes";
import { sameSpan } from "../../values/records/span";

/** What several layers tell that one expression made on the rounds of a loop, such as `cell(12)` for two cells. */
function factsOf(places: readonly Place[], settings: HintSettings): HintFacts | undefined {
  const sound = places.flatMap(soundVisits);
  const telling = sound.filter(({ outputs }) => outputs.some(isTold));
  if (telling.length === 0) return undefined;
  return {
    kind: "layer",
    visits: telling.map((visit) => ({
      shapes: visit.outputs,
      total: settings.parameters ? visit.counts.total : undefined,
      maker: () => ({ kind: "layer", visit }),
    })),
    isPartial: telling.length < sound.length,
  };
}

/**
 * Whether it is plain that a line speaks of this layer: it is an item of a list or an argument. On the last line of
 * a statement only an argument of a call that has no value of its own does, as in `model.add(Dense(3))`.
 */
function isPlain(place: Place, at: CallPosition, { text }: AnalysedDocument, offset: number): boolean {
  const isGiven = sameSpan(place.span, place.constructed);
  if (at.isWhole) return isGiven;
  if (!at.isItem) return false;
  if (codeEndOfLine(text, at.statement.end) === offset)
    return at.isOutermost && at.statement.kind === "Expression";
  if (!/^\s*,?\s*$/.test(text.slice(place.span.end, offset))) return false;
  const line = text.slice(text.lastIndexOf("\n", place.span.start - 1) + 1, place.span.start);
  return isGiven || /^\s*(\w+\s*=\s*)?$/.test(line);
}

/** One candidate for every expression in the range that made layers and whose line says nothing else. */
export function itemCandidates(
  document: AnalysedDocument,
  settings: HintSettings,
  range: OffsetRange | undefined,
): readonly Candidate[] {
  const { report, syntax, text } = document;
  if (!settings.shapes) return [];
  const errors = report.findings.filter(({ severity }) => severity === "error");
  const candidates = new Map<string, Candidate & { readonly places: Place[] }>();
  for (const place of partsOf(report).places(endsIn(report, range))) {
    const { span } = place;
    // What a refused layer would have given is of no use: the problem says what is wrong.
    if (errors.some((error) => isPlaceOf(report, error, place))) continue;
    const at = callPosition(syntax(), span);
    const offset = codeEndOfLine(text, span.end);
    if (!at || !isPlain(place, at, document, offset)) continue;
    const key = `${span.start} ${span.end}`;
    const known = candidates.get(key);
    if (known) {
      known.places.push(place);
      continue;
    }
    const places = [place];
    const facts = () => factsOf(places, settings);
    candidates.set(key, { offset, start: span.start, target: undefined, facts, places });
  }
  return [...candidates.values()];
}
