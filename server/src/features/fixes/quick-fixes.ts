/** Quick fixes of one problem: its remedies, each tried out on the text and kept only where it helps. */
import type { AnalysedDocument } from "../document";
import {
  type Mistake,
  type Outcome,
  type PlaceStarts,
  aboutOf,
  definitions,
  losesNames,
  mendsOutward,
  mistakeOf,
  movesMistake,
  outcomeOf,
  outwardOutcomeOf,
  placeAfter,
  problemCount,
  resolves,
  undefinedNames,
} from "./fix-outcome";
import { placeOfFinding } from "../place-of-finding";
import type { Place, Report } from "../../analysis/report";
import { agreedOutput, editsTitle, remedyTitle, withShape } from "./fix-title";
import { numberRemedies } from "./number-remedies";
import type { Problem } from "../problems/problems";
import { callAtRange } from "../text/syntax-path";
import type { TextEdit } from "../edits/text-edit";
import type { Language } from "../../messages/catalogue";
import type { Finding, Remedy } from "../../values/records/finding";
import type { Range } from "../../syntax/ast";
import type { Span } from "../../values/records/span";

export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly preferred: boolean;
}

/** The call that a remedy edits; of several that go together, the last one's, whose output has what all of them do. */
function editedCall(remedy: Remedy): Span | undefined {
  if (remedy.kind === "together")
    return remedy.remedies.map(editedCall).findLast((call) => call !== undefined);
  return "call" in remedy ? remedy.call : undefined;
}

/** Where the result of a remedy shows, in offsets of the present text. */
type Shown =
  | { readonly is: "behind"; readonly call: number }
  | { readonly is: "place"; readonly place: PlaceStarts }
  | { readonly is: "around"; readonly start: number };

/**
 * Where the remedy's result shows: at the layer that it adds behind another, at the one that it edits, else at the place of the
 * problem, else at its call's start.
 */
function shownAt({ report }: AnalysedDocument, finding: Finding, remedy: Remedy): Shown {
  if (remedy.kind === "appendLayer") return { is: "behind", call: remedy.call.end };
  const call = editedCall(remedy);
  const isAt = ({ file, start }: Span): boolean => call?.file === file && call.start === start;
  const edited = call && report.places.find((p) => isAt(p.constructed) || isAt(p.span));
  const place = edited ?? placeOfFinding(report, finding);
  if (!place) return { is: "around", start: call?.start ?? finding.span.start };
  const [constructed, span] = [{ start: place.constructed.start }, { start: place.span.start }];
  return { is: "place", place: { constructed, span } };
}

/** The shape that shows there once the text is edited. */
function shapeAfter(outcome: Outcome, shown: Shown): string | undefined {
  // Layers of imported files are places of the report too, at offsets of their own files.
  const own = (): readonly Place[] =>
    outcome.report.places.filter(({ constructed }) => constructed.file === outcome.report.file);
  switch (shown.is) {
    case "place":
      return agreedOutput(placeAfter(outcome, shown.place));
    case "behind": {
      const last = outcome.map(shown.call - 1);
      const behind = own().filter(({ constructed }) => constructed.start > last);
      return agreedOutput(behind.toSorted((a, b) => a.constructed.start - b.constructed.start)[0]);
    }
    case "around": {
      // A layer that was refused when it was made has no place before the fix, and one after it.
      const start = outcome.map(shown.start);
      return agreedOutput(own().find((p) => p.constructed.start <= start && start < p.constructed.end));
    }
  }
}

/**
 * What a finding offers; where code of a library raises on what a call gives it, to leave out one argument or another: its
 * default may go with the others.
 */
function remediesOf(document: AnalysedDocument, finding: Finding): readonly Remedy[] {
  const { remedies, code, inside, span } = finding;
  const numbers = numberRemedies(document, finding);
  if (numbers.length > 0) return [...(remedies ?? []), ...numbers];
  if (remedies || code !== "raised" || !inside) return remedies ?? [];
  const found = callAtRange(document.syntax(), span);
  return (found?.call.arguments ?? []).flatMap(({ name }) =>
    name === undefined ? [] : [{ kind: "removeArgument", call: span, name }],
  );
}

/** What the report of a text says that the reports of edited ones are compared with. */
export interface Before {
  readonly count: number;
  readonly names: ReadonlySet<string>;
  readonly findings: ReadonlySet<Finding>;
  readonly all: readonly { readonly start: number; readonly end: number; readonly about: string }[];
  readonly abouts: ReadonlySet<string>;
  /** Where functions and classes stand. */
  readonly called: readonly Range[];
}

const known = new WeakMap<Report, Before>();

function beforeOf({ report, syntax }: AnalysedDocument): Before {
  const made = known.get(report);
  if (made) return made;
  const { findings } = report;
  const all = findings.map((other) => {
    const { start, end } = other.span;
    return { start, end, about: aboutOf(other) };
  });
  const before = {
    count: problemCount(report),
    names: undefinedNames(report),
    findings: new Set(findings),
    all,
    abouts: new Set(all.map(({ about }) => about)),
    called: definitions(syntax()),
  };
  known.set(report, before);
  return before;
}

/** A remedy that may be tried out, and what is to be told of it. */
interface Choice {
  readonly own: Outcome;
  readonly preferred: boolean;
  /** See `isSafe` of remedies. */
  readonly isSafe: boolean;
  readonly isAlike: boolean;
  readonly title: string;
  readonly shown: Shown;
}

/** Remedies that write what stands there in another way: what one does to a problem, it does to every other of its kind. */
const ALIKE: ReadonlySet<Remedy["kind"]> = new Set([
  "replaceText",
  "removeArgument",
  "rewriteArguments",
  "rewriteCall",
  "rewriteImport",
]);

const isAlike = ({ isSafe, kind }: Remedy): boolean => isSafe === true || ALIKE.has(kind);

function choiceOf(
  document: AnalysedDocument,
  finding: Finding,
  remedy: Remedy,
  language: Language | undefined,
): Choice | undefined {
  const own = outcomeOf(document, remedy);
  if (!own) return undefined;
  const title = remedyTitle(document, remedy, language);
  const [preferred, isSafe] = [remedy.preferred === true, remedy.isSafe === true];
  const shown = shownAt(document, finding, remedy);
  return { own, preferred, isSafe, isAlike: isAlike(remedy), title, shown };
}

/**
 * The fixes of a problem, best first. One that leaves the problem standing, leaves a name without a value or
 * breaks what ran before is not offered; those that bring no other problem come before those that do.
 */
export const quickFixes = (
  document: AnalysedDocument,
  problem: Problem,
  language?: Language,
): readonly Fix[] => preparedFixes(document, problem, language).tried();

/** Fixes that are tried out when they are asked for: what the document's own report says has been read by then. */
export interface PreparedFixes {
  readonly tried: () => readonly Fix[];
  /** The only remedy, where it may be tried out with those of other problems. */
  readonly sole: SoleFix | undefined;
}

/** A remedy that may be tried out with those of other problems, as plain data. */
export interface SoleFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly mistake: Mistake;
  readonly before: Before;
  /** Problems that there are fewer when it helps. */
  readonly counted: number;
}

/** The fixes of a problem, to be tried out later. */
export function preparedFixes(
  document: AnalysedDocument,
  { finding }: Problem,
  language?: Language,
): PreparedFixes {
  const remedies = remediesOf(document, finding);
  if (remedies.length === 0) return { tried: () => [], sole: undefined };
  const before = beforeOf(document);
  const mistake = mistakeOf(finding, document.report.file, before.called, document.syntax);
  const choices = remedies.flatMap((remedy) => choiceOf(document, finding, remedy, language) ?? []);
  // What the analysis itself does not find, such as a comment that silences nothing, is not in its count.
  const isFound = before.findings.has(finding);
  const count = before.count + (isFound ? 0 : 1);
  const [only] = choices;
  const isSole = only?.isAlike === true && choices.length === 1 && !mendsOutward(mistake);
  const counted = isFound && finding.severity !== "info" ? 1 : 0;
  return {
    tried: () => triedFixes(document, mistake, { ...before, count }, choices, language),
    sole: isSole ? { title: only.title, edits: only.own.edits, mistake, before, counted } : undefined,
  };
}

/** What was told before within the code that is rewritten: one of the same kind elsewhere says nothing about this place. */
function standingBefore({ all }: Before, mistake: Mistake, edits: readonly TextEdit[]): ReadonlySet<string> {
  const start = Math.min(mistake.start, ...edits.map((edit) => edit.start));
  const end = Math.max(mistake.end, ...edits.map((edit) => edit.end));
  return new Set(all.filter((other) => start <= other.end && other.start <= end).map(({ about }) => about));
}

/**
 * Whether an outcome has no such problem any more, a value for every name, and what ran before.
 * @param edits those that are for this problem, where the outcome has others as well
 */
export function mends(
  outcome: Outcome,
  mistake: Mistake,
  before: Before,
  isSafe: boolean,
  edits = outcome.edits,
): boolean {
  return (
    resolves(outcome, mistake, standingBefore(before, mistake, edits), isSafe) &&
    !losesNames(outcome.report, before.names) &&
    !movesMistake(outcome, mistake, before.abouts, before.called, isSafe)
  );
}

function triedFixes(
  document: AnalysedDocument,
  mistake: Mistake,
  before: Before,
  choices: readonly Choice[],
  language: Language | undefined,
): readonly Fix[] {
  const { count } = before;
  const tried = new Set<Outcome>();
  const helping = choices.flatMap(({ own, title, preferred, isSafe, shown }) => {
    const outcome = outwardOutcomeOf(document, mistake, own);
    // Two remedies may write the same text, such as the units of a layer and the number that they are.
    if (tried.has(outcome)) return [];
    tried.add(outcome);
    if (!mends(outcome, mistake, before, isSafe)) return [];
    const shape = shapeAfter(outcome, shown);
    // Of what its remedy does, or of all that is done where calls around it are mended too.
    const whole = outcome === own ? title : editsTitle(document, outcome.edits, language);
    return [{ outcome, title: whole, preferred, shape, isClean: problemCount(outcome.report) < count }];
  });
  helping.sort((a, b) => Number(b.isClean) - Number(a.isClean));
  const preferred =
    helping.find((choice) => choice.isClean && choice.preferred) ?? helping.find(({ isClean }) => isClean);
  return helping.map((choice) => ({
    title: withShape(choice.title, choice.shape, language),
    edits: choice.outcome.edits,
    preferred: choice === preferred,
  }));
}
