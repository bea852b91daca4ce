/** Quick fixes of one problem: its remedies, each tried out on the text and kept only where it helps. */
import type { AnalysedDocument } from "../document";
import {
  type Outcome,
  aboutOf,
  losesNames,
  movesMistake,
  outcomeOf,
  outwardOutcomeOf,
  placeAfter,
  problemCount,
  resolves,
  undefinedNames,
} from "./fix-outcome";
import { placeOfFinding } from "../place-of-finding";
import type { Place } from "../../analysis/report";
import { agreedOutput, editsTitle, remedyTitle, withShape } from "./fix-title";
import type { Problem } from "../problems/problems";
import { callAtRange } from "../text/syntax-path";
import type { TextEdit } from "../edits/text-edit";
import type { Language } from "../../messages/catalogue";
import type { Finding, Remedy } from "../../values/records/finding";
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

/** The first layer that is made behind a call, as the edited text has both. */
function madeBehind(outcome: Outcome, call: Span): Place | undefined {
  const last = outcome.map(call.end - 1);
  const behind = outcome.report.places.filter(({ constructed }) => constructed.start > last);
  return behind.toSorted((a, b) => a.constructed.start - b.constructed.start)[0];
}

/**
 * Where the remedy's result shows: at the layer that it adds behind another, at the one that it edits, else at the place of the
 * problem, else at its call's start.
 */
function shapeAfter(
  document: AnalysedDocument,
  outcome: Outcome,
  finding: Finding,
  remedy: Remedy,
): string | undefined {
  if (remedy.kind === "appendLayer") return agreedOutput(madeBehind(outcome, remedy.call));
  const { places } = document.report;
  const call = editedCall(remedy);
  const edited =
    call && places.find((p) => p.constructed.start === call.start || p.span.start === call.start);
  const place = edited ?? placeOfFinding(document.report, finding);
  if (place) return agreedOutput(placeAfter(outcome, place));
  // A layer that was refused when it was made has no place before the fix, and one after it.
  const start = outcome.map(call?.start ?? finding.span.start);
  return agreedOutput(
    outcome.report.places.find((p) => p.constructed.start <= start && start < p.constructed.end),
  );
}

/** The title of a fix: of what its remedy does, or of all that is done where calls around it are mended too. */
const titleOf = (
  document: AnalysedDocument,
  { remedy, outcome }: { readonly remedy: Remedy; readonly outcome: Outcome },
  language?: Language,
): string =>
  outcome === outcomeOf(document, remedy)
    ? remedyTitle(document, remedy, language)
    : editsTitle(document, outcome.edits, language);

/**
 * What a finding offers; where code of a library raises on what a call gives it, to leave out one argument or another: its
 * default may go with the others.
 */
function remediesOf(
  document: AnalysedDocument,
  { remedies, code, inside, span }: Finding,
): readonly Remedy[] {
  if (remedies || code !== "raised" || !inside) return remedies ?? [];
  const found = callAtRange(document.syntax(), span);
  return (found?.call.arguments ?? []).flatMap(({ name }) =>
    name === undefined ? [] : [{ kind: "removeArgument", call: span, name }],
  );
}

/**
 * The fixes of a problem, best first. One that leaves the problem standing, leaves a name without a value or
 * breaks what ran before is not offered; those that bring no other problem come before those that do.
 */
export function quickFixes(
  document: AnalysedDocument,
  problem: Problem,
  language?: Language,
): readonly Fix[] {
  const { finding } = problem;
  // What the analysis itself does not find, such as a comment that silences nothing, is not in its count.
  const before = problemCount(document.report) + (document.report.findings.includes(finding) ? 0 : 1);
  const names = undefinedNames(document.report);
  const all = document.report.findings.map((other) => {
    const { start, end } = other.span;
    return { start, end, about: aboutOf(other) };
  });
  const abouts = new Set(all.map(({ about }) => about));
  const syntax = document.syntax();
  // Problems within the code that is rewritten only: one of the same kind elsewhere says nothing about this place.
  const standing = ({ edits }: Outcome): ReadonlySet<string> => {
    const start = Math.min(finding.span.start, ...edits.map((edit) => edit.start));
    const end = Math.max(finding.span.end, ...edits.map((edit) => edit.end));
    return new Set(all.filter((other) => start <= other.end && other.start <= end).map(({ about }) => about));
  };
  const tried = new Set<Outcome>();
  const helping = remediesOf(document, finding).flatMap((remedy) => {
    const outcome = outwardOutcomeOf(document, finding, remedy);
    // Two remedies may write the same text, such as the units of a layer and the number that they are.
    if (!outcome || tried.has(outcome)) return [];
    tried.add(outcome);
    if (!resolves(outcome, finding, standing(outcome)) || losesNames(outcome.report, names)) return [];
    if (movesMistake(outcome, finding, abouts, syntax)) return [];
    const shape = shapeAfter(document, outcome, finding, remedy);
    return [{ remedy, outcome, shape, isClean: problemCount(outcome.report) < before }];
  });
  helping.sort((a, b) => Number(b.isClean) - Number(a.isClean));
  const preferred =
    helping.find(({ remedy, isClean }) => isClean && remedy.preferred) ??
    helping.find(({ isClean }) => isClean);
  return helping.map((choice) => ({
    title: withShape(titleOf(document, choice, language), choice.shape, language),
    edits: choice.outcome.edits,
    preferred: choice === preferred,
  }));
}
