/** Code actions: fixes where something is wrong, refactorings where nothing is. */
import { declareShape } from "./fixes/declare-shape";
import type { AnalysedDocument } from "./document";
import { placeAt } from "./hovers/hover";
import { type Problem, problems } from "./problems/problems";
import { isPlaceOf } from "./place-of-finding";
import { quickFixes } from "./fixes/quick-fixes";
import { type Refactoring, refactorings, shapeComment } from "./fixes/refactorings";
import { silencing } from "./fixes/silence";
import type { TextEdit } from "./edits/text-edit";
import type { Place } from "../analysis/report";
import type { Language } from "../messages/catalogue";

export interface CodeAction {
  readonly kind: "quickfix" | "refactor";
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly preferred: boolean;
  /** The problem that a fix resolves. */
  readonly problem?: Problem;
}

/** Which kinds are asked for; finding an action analyses edited text, so what nobody wants is not looked for. */
export interface WantedActions {
  readonly quickfix: boolean;
  readonly refactor: boolean;
}

const overlaps = (span: { start: number; end: number }, start: number, end: number): boolean =>
  span.start <= end && start <= span.end;

/** The place a selection is about: the layer or argument under it, else the one whose constructor encloses it. */
function placeOfSelection(document: AnalysedDocument, start: number, end: number): Place | undefined {
  const named = placeAt(document, start)?.place;
  if (named) return named;
  return document.report.places
    .filter(
      ({ constructed, span }) =>
        (constructed.start <= start && end <= constructed.end) || (span.start <= start && end <= span.end),
    )
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/** The actions for a selection (offsets), best first. */
export function codeActions(
  document: AnalysedDocument,
  start: number,
  end: number,
  wanted: WantedActions,
  language?: Language,
): readonly CodeAction[] {
  const near = problems(document, language).filter(({ span }) => overlaps(span, start, end));
  const fixes = wanted.quickfix
    ? near.flatMap((problem) =>
        quickFixes(document, problem, language).map((fix): CodeAction => ({
          kind: "quickfix",
          ...fix,
          problem,
        })),
      )
    : [];
  const silencings = wanted.quickfix
    ? near.flatMap((problem): CodeAction[] => {
        const found = silencing(document, problem, language);
        return found ? [{ kind: "quickfix", ...found, preferred: false, problem }] : [];
      })
    : [];
  const choices = wanted.refactor ? choicesFor(document, start, end, language) : [];
  return [
    ...fixes,
    ...choices.map((choice): CodeAction => ({ kind: "refactor", ...choice, preferred: false })),
    ...silencings,
  ];
}

/** What could be done where nothing is wrong. */
function choicesFor(
  document: AnalysedDocument,
  start: number,
  end: number,
  language: Language | undefined,
): readonly Refactoring[] {
  const declared = declareShape(document, start, end, language);
  const place = placeOfSelection(document, start, end);
  if (!place || isWrong(document, place)) return declared ? [declared] : [];
  const comment = shapeComment(document, place, language);
  return [
    ...refactorings(document, place, language),
    ...(comment ? [comment] : []),
    ...(declared ? [declared] : []),
  ];
}

/** Whether something is wrong with the layer at a place: then fixes are what a person wants to see. */
function isWrong(document: AnalysedDocument, place: Place): boolean {
  return problems(document).some(
    ({ severity, finding }) => severity !== "info" && isPlaceOf(document.report, finding, place),
  );
}
