/** What a remedy leads to, found by analysing the edited text: the only source of the shapes in titles. */
import type { AnalysedDocument } from "../document";
import { composedEdits } from "../edits/composed-edits";
import { editsOf } from "../edits/edits";
import { formatFacts } from "../text/wording";
import { firstSpan } from "../explanations/origins";
import { callAround } from "../text/syntax-path";
import { type TextEdit, applyEdits, mapOffset } from "../edits/text-edit";
import type { Place, Report } from "../../analysis/report";
import { partsOf } from "../../analysis/report-range";
import type { ModuleSyntax, Range } from "../../syntax/ast";
import type { Dim } from "../../values/dimensions/dimension";
import type { Fact, Finding, Remedy } from "../../values/records/finding";

export interface Outcome {
  readonly edits: readonly TextEdit[];
  readonly text: string;
  /** Good until another outcome's report is asked for, since texts are tried out one after the other. */
  readonly report: Report;
  /** The same of the statements up to the one that holds an offset of the present text. */
  readonly reportUpTo: (offset: number) => Report;
  /** Where an offset of the present text is in the edited one. */
  readonly map: (offset: number) => number;
}

/** Each document's outcomes, so that a cursor resting in a call does not analyse the same text again. */
const outcomes = new WeakMap<Report, Map<string, Outcome>>();

/** Analyses the text that a remedy makes; undefined where the remedy can't be written here or changes nothing. */
export function outcomeOf(document: AnalysedDocument, remedy: Remedy): Outcome | undefined {
  const edits = editsOf(document, remedy);
  return edits && outcomeOfEdits(document, edits);
}

/** The same of edits that are known. */
export function outcomeOfEdits(document: AnalysedDocument, edits: readonly TextEdit[]): Outcome | undefined {
  const text = applyEdits(document.text, edits);
  if (text === document.text) return undefined;
  const known = outcomes.get(document.report) ?? new Map<string, Outcome>();
  outcomes.set(document.report, known);
  const before = known.get(text);
  if (before) return before;
  const outcome = {
    edits,
    text,
    get report() {
      return document.analyse(text);
    },
    reportUpTo: (offset: number) =>
      document.analyseUpTo?.(text, mapOffset(offset, edits)) ?? document.analyse(text),
    map: (offset: number) => mapOffset(offset, edits),
  };
  known.set(text, outcome);
  return outcome;
}

/** Where a place's constructor and its application begin. */
export interface PlaceStarts {
  readonly constructed: { readonly start: number };
  readonly span: { readonly start: number };
}

/** The place of the edited text that a place has become, told by where its application or its constructor begins. */
export function placeAfter(
  outcome: Outcome,
  place: PlaceStarts,
  report: Report = outcome.report,
): Place | undefined {
  const constructed = outcome.map(place.constructed.start);
  const start = outcome.map(place.span.start);
  // Layers of imported files are places of the report too, at offsets of their own files.
  const atConstructor = partsOf(report).places(
    (at, made) => made.start === constructed && (made.file === report.file || at.file === report.file),
  );
  return atConstructor.find((p) => p.span.start === start) ?? atConstructor[0];
}

const weight = { error: 2, warning: 1, info: 0 } as const;

/** What tells a problem from another of its code. */
export const aboutOf = (finding: Finding): string =>
  JSON.stringify([finding.code, formatFacts(finding.facts)]);

/** What is asked about a problem when a fix of it is tried out, as plain data: its own report may be gone by then. */
export interface Mistake {
  readonly code: Finding["code"];
  readonly severity: Finding["severity"];
  /** What tells it from another of its code. */
  readonly about: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** When the code runs that met it; see `momentOf`. */
  readonly met: readonly number[];
  /** The innermost call that it is an argument of. */
  readonly call: Range | undefined;
}

/** @param called where functions and classes of the checked `file` stand, whose `syntax` is asked once a call is looked for */
export function mistakeOf(
  finding: Finding,
  file: string,
  called: readonly Range[],
  syntax: () => ModuleSyntax,
): Mistake {
  const { code, severity, span } = finding;
  const { start, end } = span;
  const met = momentOf(finding, file, called);
  const call = span.file === file ? callAround(syntax(), start)?.call : undefined;
  return { code, severity, about: aboutOf(finding), file: span.file, start, end, met, call };
}

/**
 * Problems of which calls inside one another have one each, and the inner one is told first: once it is mended, the
 * call around it is the next.
 */
const OUTWARD: ReadonlySet<string> = new Set(["needs-numbers", "keras-tensor-in-tensorflow"]);

/** Whether a problem is mended with the calls around it. */
export const mendsOutward = ({ code }: Mistake): boolean => OUTWARD.has(code);

/** Whether a finding is that of the call around a problem, which stands at `start` to `end` by now. */
const isOutward = (other: Finding, { code, about }: Mistake, start: number, end: number): boolean =>
  OUTWARD.has(code) &&
  other.code === code &&
  (aboutOf(other) !== about || other.span.end - other.span.start > end - start) &&
  other.span.start <= start &&
  end <= other.span.end;

/** So many calls around one another are mended at once. */
const MOST_OUTWARD = 4;

/** What a remedy's outcome becomes where the calls around the problem, each of which is the next to be told, are mended as well. */
export function outwardOutcomeOf(document: AnalysedDocument, mistake: Mistake, own: Outcome): Outcome {
  let outcome = own;
  if (!mendsOutward(mistake)) return outcome;
  for (let count = 0; count < MOST_OUTWARD; count++) {
    const { text, report, edits } = outcome;
    const start = outcome.map(mistake.start);
    const end = Math.max(outcome.map(mistake.end), start + 1);
    const next = report.findings.find(
      (other) => other.span.file === report.file && isOutward(other, mistake, start, end),
    );
    const tried = { ...document, text, report, syntax: () => document.syntaxOf(text) };
    const [more] = (next?.remedies ?? []).flatMap((one) => {
      const own = editsOf(tried, one);
      return own ? [own] : [];
    });
    if (!more) break;
    outcome = outcomeOfEdits(document, composedEdits(document.text, [edits, more])) ?? outcome;
  }
  return outcome;
}

/**
 * Whether a problem is gone: nothing as severe that was not there before stands where it stood. Others that
 * stood in the same code are for their own fixes, and so is what a fix that keeps the author's meaning brings to light there.
 */
export function resolves(
  outcome: Outcome,
  mistake: Mistake,
  before: ReadonlySet<string>,
  isSafe: boolean,
): boolean {
  const start = outcome.map(mistake.start);
  const end = Math.max(outcome.map(mistake.end), start + 1);
  return !outcome.report.findings.some(
    (other) =>
      weight[other.severity] >= weight[mistake.severity] &&
      !isOutward(other, mistake, start, end) &&
      (aboutOf(other) === mistake.about || (!isSafe && !before.has(aboutOf(other)))) &&
      other.span.file === outcome.report.file &&
      other.span.start < end &&
      start < Math.max(other.span.end, other.span.start + 1),
  );
}

/** Where functions and classes of a text stand: what happens in them happens when they are called. */
export const definitions = (syntax: ModuleSyntax): readonly Range[] =>
  syntax.units.flatMap(({ base, statement }) =>
    statement.kind === "FunctionDef" || statement.kind === "ClassDef"
      ? [{ start: base + statement.start, end: base + statement.end }]
      : [],
  );

/**
 * When the code runs that met a finding, as numbers to be compared one by one: the calls that led there, outermost
 * first, and then the place. Code that nobody calls is looked at after all that runs.
 */
function momentOf({ span, calledFrom = [] }: Finding, file: string, called: readonly Range[]): number[] {
  const path = [...calledFrom.toReversed(), span].filter((place) => place.file === file);
  const starts = path.map(({ start }) => start);
  const [outermost = 0] = starts;
  const isOfNobody = called.some(({ start, end }) => start <= outermost && outermost < end);
  return isOfNobody ? [Number.POSITIVE_INFINITY, ...starts] : starts;
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((one, i) => one !== b[i]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** Dimensions that a finding tells, those of its shapes too. */
const dimsOf = (fact: Fact): readonly Dim[] => {
  if (typeof fact !== "object") return [];
  if (!("ranked" in fact)) return [fact];
  return fact.ranked ? fact.dims : [];
};

/**
 * The call of which a fix edits an argument, and nothing else. Where it keeps the author's meaning, what is wrong with the
 * other arguments was hidden by the mistake, even where they stand before it.
 */
function editedCallOf({ edits, map }: Outcome, { call }: Mistake): Range | undefined {
  if (!call || !edits.every(({ start, end }) => call.start <= start && end <= call.end)) return undefined;
  return { start: map(call.start), end: map(call.end) };
}

/**
 * Whether a fix moves the mistake and mends nothing: it brings an error to code that ran well before the problem was
 * met, as another input does with the data that the model was fitted on, or one about what it writes itself. Any
 * other error behind the problem was hidden by it.
 */
export function movesMistake(
  outcome: Outcome,
  mistake: Mistake,
  all: ReadonlySet<string>,
  called: readonly Range[],
  isSafe: boolean,
): boolean {
  const { file } = outcome.report;
  if (mistake.file !== file) return false;
  const met = mistake.met.map(outcome.map);
  const call = isSafe ? editedCallOf(outcome, mistake) : undefined;
  const wasHidden = ({ span }: Finding): boolean =>
    call !== undefined && call.start <= span.start && span.end <= call.end;
  const moved = called.map((one) => ({ start: outcome.map(one.start), end: outcome.map(one.end) }));
  const written = outcome.edits.map(({ start, newText }) => {
    const from = outcome.map(start);
    return { start: from, end: from + newText.length };
  });
  const isOfEdit = (fact: Fact): boolean =>
    dimsOf(fact).some((dim) => {
      const source = firstSpan(dim);
      return (
        source?.file === file && written.some((one) => one.start <= source.start && source.end <= one.end)
      );
    });
  return outcome.report.findings.some(
    (other) =>
      other.severity === "error" &&
      other.span.file === file &&
      !all.has(aboutOf(other)) &&
      ((!wasHidden(other) && isBefore(momentOf(other, file, moved), met)) ||
        Object.values<Fact>(other.facts).some(isOfEdit)),
  );
}

/** Errors and warnings of a report: what a remedy must not add to. */
export function problemCount(report: Report): number {
  return report.findings.filter(({ severity }) => severity !== "info").length;
}

/** Names that a program uses and nothing in sight binds, or binds in time: a fix that adds one ends in a NameError. */
export const undefinedNames = (report: Report): ReadonlySet<string> =>
  new Set([
    ...report.unknowns.flatMap(({ reason }) =>
      reason.code === "undefined-name" ? [reason.detail ?? ""] : [],
    ),
    ...report.findings.flatMap((finding) => (finding.code === "unbound-local" ? aboutOf(finding) : [])),
  ]);

/** Whether a report has undefined names beside those of another. */
export const losesNames = (report: Report, before: ReadonlySet<string>): boolean =>
  [...undefinedNames(report)].some((name) => !before.has(name));
