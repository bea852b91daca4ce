/** The hover of a layer: result, formulas, picture, alternatives, an experiment, and links. */
import { countText } from "../text/count-text";
import type { AnalysedDocument } from "../document";
import { type Outcome as FixOutcome, outcomeOf, placeAfter } from "../fixes/fix-outcome";
import { type Run, type Section, code, plain, sentence, strong } from "./hover-document";
import { type HoveredArgument, argumentSections } from "./hover-argument";
import { type DescribeSpan, callSection, sourceSection, visitList } from "./hover-sources";
import { DEFAULT_BATCH, costLines } from "./layer-cost";
import { receptiveLine } from "./receptive-field";
import { isAftermath as followsProblem } from "../explanations/made-shapes";
import { callsTo } from "../explanations/visit-calls";
import { isPlaceOf } from "../place-of-finding";
import { type Problem, problems } from "../problems/problems";
import { countsText, isVague, pictureOf, resultRuns, visitSections } from "./hover-visit";
import type { Place, Report, Visit } from "../../analysis/report";
import type { Language } from "../../messages/catalogue";
import { explain, say } from "../text/wording";
import type { Alternative } from "../../values/records/application";
import { formatShape } from "../../values/dimensions/shape";

/** Alternatives told; each costs an analysis of the edited text. */
const MOST_ALTERNATIVES = 3;

/** An alternative with the shape that it gives, found by analysing the edited text. */
interface Outcome {
  readonly alternative: Alternative;
  /** The argument or call that it would be. */
  readonly written: string;
  readonly result: readonly Run[];
  /** The same without a count that is no other than before. */
  readonly briefResult: readonly Run[];
  readonly isChanged: boolean;
}

/**
 * The place that a place becomes, with its first visit at least: a real call is met where it stands at the top level,
 * and what is run behind it says nothing of that visit.
 */
function firstVisited(found: FixOutcome, { file }: Report, place: Place): Place | undefined {
  const [first] = place.visits;
  const call = first?.calledFrom.at(-1) ?? place.span;
  if (first && !first.openWorld && call.file === file) {
    const after = placeAfter(found, place, found.reportUpTo(call.start));
    if (after?.visits.some(({ openWorld }) => !openWorld)) return after;
  }
  return placeAfter(found, place);
}

/** The first of several shapes stands for all, so that an alternative fits on a line. */
function briefShapes([first, ...others]: Visit["outputs"]): readonly Run[] {
  if (!first) return [];
  return [plain("→ "), code(formatShape(first)), ...(others.length > 0 ? [plain(", …")] : [])];
}

/** A count as hints have it, so that an alternative fits on a line. */
function briefCount({ counts }: Visit, language?: Language): readonly Run[] {
  const count = countText(counts.total);
  const brief = count === "0" ? say("hover.noParameters", {}, language) : count;
  return brief === undefined ? [] : [plain(` · ${brief}`)];
}

function outcome(
  document: AnalysedDocument,
  place: Place,
  before: Visit,
  alternative: Alternative,
  language: Language | undefined,
): Outcome | undefined {
  const found = outcomeOf(document, alternative.remedy);
  const after = found && firstVisited(found, document.report, place);
  const visit = after?.visits[0];
  // What would be refused is no alternative.
  if (!found || !after || !visit || isAftermath(visit)) return undefined;
  // One argument says enough of itself; another layer is shown as it would be called.
  const { remedy } = alternative;
  const written =
    remedy.kind === "setArgument"
      ? `${remedy.name}=${remedy.value}`
      : found.text.slice(after.constructed.start, after.constructed.end).replace(/\s+/g, " ");
  const shapes = (of: Visit): string => of.outputs.map(formatShape).join(", ");
  const countsStay = countsText(visit.counts, language) === countsText(before.counts, language);
  const result = resultRuns({ ...visit, inputs: [] }, language);
  return {
    alternative,
    written,
    result,
    briefResult: [...briefShapes(visit.outputs), ...(countsStay ? [] : briefCount(visit, language))],
    isChanged: shapes(visit) !== shapes(before),
  };
}

/** `Keep the features apart …: DepthwiseConv1D(10, depth_multiplier=100) → (None, 119, 900) · 9,900 parameters`. */
function wholeAlternative({ alternative, written, result }: Outcome, language?: Language): readonly Run[] {
  const message = explain(alternative.message, language);
  return [
    ...(message === undefined ? [] : sentence(`${message}${say("hover.colon", {}, language)}`)),
    code(written),
    plain(" "),
    ...result,
  ];
}

/** The same in one line: what it is for, and the layer without its arguments. */
function briefAlternative(
  { alternative, written, briefResult }: Outcome,
  language?: Language,
): readonly Run[] {
  const message = explain(alternative.message, language);
  const { remedy } = alternative;
  // The catalogue writes what one wants first and how it comes about behind a colon or comma.
  const [wish] = message?.split(/[:：,，]/) ?? [];
  return [
    strong(wish ?? say("hover.alternatives", {}, language)),
    plain(say("hover.colon", {}, language)),
    ...(remedy.kind === "removeArgument"
      ? sentence(say("hover.without", { name: remedy.name }, language))
      : [code("layer" in remedy ? remedy.layer : written)]),
    plain(" "),
    ...briefResult,
  ];
}

/** The outcomes of each report, in words and numbers, so that a hover that is asked for again tries nothing. */
const tried = new WeakMap<Report, Map<string, readonly Outcome[]>>();

function outcomes(
  document: AnalysedDocument,
  place: Place,
  before: Visit,
  alternatives: readonly Alternative[],
  language: Language | undefined,
): readonly Outcome[] {
  const known = tried.get(document.report) ?? new Map<string, readonly Outcome[]>();
  tried.set(document.report, known);
  const { span, constructed } = place;
  const asked = alternatives.slice(0, MOST_ALTERNATIVES);
  const key = JSON.stringify([span, constructed, asked.map(({ remedy }) => remedy), language]);
  const found =
    known.get(key) ??
    asked
      .map((alternative) => outcome(document, place, before, alternative, language))
      .filter((one) => one !== undefined);
  known.set(key, found);
  return found;
}

/** Whether a visit is no fact about the program, since it follows from a problem that has already been reported. */
const isAftermath = ({ inputs, outputs }: Visit): boolean => [...inputs, ...outputs].some(followsProblem);

/** The visit that is explained: one that was really called, before one with symbols for parameters. */
function explainedVisit({ visits }: Place): Visit | undefined {
  const sound = visits.filter((visit) => !isAftermath(visit));
  return sound.find((visit) => !visit.openWorld) ?? sound[0];
}

/** The error by which a layer is refused, where there is nothing else to tell of it. */
export function refusalOf(
  document: AnalysedDocument,
  place: Place,
  language: Language | undefined,
): Problem | undefined {
  if (explainedVisit(place)) return undefined;
  return problems(document, language).find(
    ({ severity, finding }) => severity === "error" && isPlaceOf(document.report, finding, place),
  );
}

/** Of a layer that is refused: what came in, and why it is refused. */
function refusalSections(
  document: AnalysedDocument,
  place: Place,
  language: Language | undefined,
): readonly Section[] {
  const problem = refusalOf(document, place, language);
  if (!problem) return [];
  const inputs = place.visits[0]?.inputs.filter((shape) => !followsProblem(shape)).map(formatShape) ?? [];
  return [
    {
      kind: "line",
      runs: [strong(place.layer), plain(" "), ...(inputs.length > 0 ? [code(inputs.join(", "))] : [])],
    },
    ...problem.message.split("\n").map((line): Section => ({ kind: "line", runs: [plain(line)] })),
  ];
}

/** The layer by the name that it is made by: `Input` makes an InputLayer. */
function nameOf(
  { text, report }: AnalysedDocument,
  { layer, constructed }: Place,
  { inputs }: Visit,
): string {
  if (inputs.length > 0 || constructed.file !== report.file) return layer;
  const written = /^[\w.]*?(\w+)\s*\(/.exec(text.slice(constructed.start, constructed.end));
  return written?.[1] ?? layer;
}

/** What an argument of a place's constructor does there. */
function argumentOf(
  document: AnalysedDocument,
  place: Place,
  argument: HoveredArgument,
  visit: Visit,
  describe: DescribeSpan,
  language: Language | undefined,
): readonly Section[] {
  const story = visit.story();
  const others = (story?.alternatives ?? []).filter(
    ({ remedy }) => remedy.kind === "setArgument" && remedy.name === argument.parameter,
  );
  const lines = isVague(visit) ? [] : outcomes(document, place, visit, others, language);
  return argumentSections(
    nameOf(document, place, visit),
    argument,
    visit,
    story,
    lines.map(({ written, briefResult }) => [code(written), plain(" "), ...briefResult]),
    describe,
    language,
  );
}

/** What is said of code that the program does not run: whether its own parameters are symbols, or those of its callers. */
const openWorldText = (visit: Visit, language?: Language): string =>
  say(callsTo(visit).length === 0 ? "hover.calledByNobody" : "hover.calledByUncalled", {}, language);

/**
 * Everything about a place where a layer is applied, or what its `argument` does there. `describe` puts places of the
 * source into words.
 */
export function placeSections(
  document: AnalysedDocument,
  place: Place,
  argument: HoveredArgument | undefined,
  describe: DescribeSpan,
  language?: Language,
  batchSize = DEFAULT_BATCH,
): readonly Section[] {
  const visit = explainedVisit(place);
  if (!visit) return refusalSections(document, place, language);
  if (argument) return argumentOf(document, place, argument, visit, describe, language);
  const story = visit.story();
  const vague = isVague(visit);
  const picture = pictureOf(visit, story);
  const instead = vague ? [] : outcomes(document, place, visit, story?.alternatives ?? [], language);
  const nearest = instead.find(({ isChanged }) => isChanged);
  const { answer, below } = visitSections(
    nameOf(document, place, visit),
    visit,
    story,
    nearest && briefAlternative(nearest, language),
    language,
  );
  const field = vague ? undefined : receptiveLine(document.report, visit, language);
  const costs = vague ? [] : [...(field ? [field] : []), ...costLines(visit, batchSize, language)];
  const sections: (Section | undefined)[] = [
    answer,
    picture ? { kind: "picture", picture } : undefined,
    ...below,
    costs.length > 0 ? { kind: "list", items: costs } : undefined,
    instead.length > 0
      ? {
          kind: "list",
          heading: say("hover.alternatives", {}, language),
          items: instead.map((one) => wholeAlternative(one, language)),
        }
      : undefined,
    story?.experiment === undefined
      ? undefined
      : { kind: "code", heading: say("hover.experiment", {}, language), code: story.experiment },
    visit.openWorld ? { kind: "line", runs: [plain(openWorldText(visit, language))] } : undefined,
    sourceSection(visit, describe, language),
    callSection(place, describe, language),
    visitList(place, describe, language),
  ];
  return sections.filter((section) => section !== undefined);
}
