/** Quick fixes of one problem: its remedies, each tried out on the text and kept only where it helps. */
import type { AnalysedDocument } from "../document";
import {
  type Mistake,
  type Outcome,
  type PlaceStarts,
  aboutOf,
  definitions,
  losesNames,
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
interface Before {
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
  readonly title: string;
  readonly shown: Shown;
}

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
  return { own, preferred, isSafe, title, shown: shownAt(document, finding, remedy) };
}

/**
 * The fixes of a problem, best first. One that leaves the problem standing, leaves a name without a value or
 * breaks what ran before is not offered; those that bring no other problem come before those that do.
 */
export const quickFixes = (
  document: AnalysedDocument,
  problem: Problem,
  language?: Language,
): readonly Fix[] => preparedFixes(document, problem, language)();

/** The same, tried out when they are asked for: what the document's own report says has been read by then. */
export function preparedFixes(
  document: AnalysedDocument,
  { finding }: Problem,
  language?: Language,
): () => readonly Fix[] {
  const remedies = remediesOf(document, finding);
  if (remedies.length === 0) return () => [];
  const before = beforeOf(document);
  const mistake = mistakeOf(finding, document.report.file, before.called, document.syntax);
  const choices = remedies.flatMap((remedy) => choiceOf(document, finding, remedy, language) ?? []);
  // What the analysis itself does not find, such as a comment that silences nothing, is not in its count.
  const count = before.count + (before.findings.has(finding) ? 0 : 1);
  return () => triedFixes(document, mistake, { ...before, count }, choices, language);
}

function triedFixes(
  document: AnalysedDocument,
  mistake: Mistake,
  before: Before,
  choices: readonly Choice[],
  language: Language | undefined,
): readonly Fix[] {
  const { names, all, abouts, called, count } = before;
  // Problems within the code that is rewritten only: one of the same kind elsewhere says nothing about this place.
  const standing = ({ edits }: Outcome): ReadonlySet<string> => {
    const start = Math.min(mistake.start, ...edits.map((edit) => edit.start));
    const end = Math.max(mistake.end, ...edits.map((edit) => edit.end));
    return new Set(all.filter((other) => start <= other.end && other.start <= end).map(({ about }) => about));
  };
  const tried = new Set<Outcome>();
  const helping = choices.flatMap(({ own, title, preferred, isSafe, shown }) => {
    const outcome = outwardOutcomeOf(document, mistake, own);
    // Two remedies may write the same text, such as the units of a layer and the number that they are.
    if (tried.has(outcome)) return [];
    tried.add(outcome);
    if (!resolves(outcome, mistake, standing(outcome), isSafe)) return [];
    if (losesNames(outcome.report, names)) return [];
    if (movesMistake(outcome, mistake, abouts, called, isSafe)) return [];
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
