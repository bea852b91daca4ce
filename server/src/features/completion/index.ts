/**
 * Completion of texts in calls of Keras, where a Python language server has nothing to offer: words that an argument
 * is one of, and names of the program's own layers. What each would give is found when someone looks at it.
 */
import type { Completion, CompletionOutcome } from "./completion";
import { compileValues } from "./compile-arguments";
import { layerArgumentValues } from "./layer-arguments";
import { modelNames } from "./model-names";
import { type TypedValue, valueAtCursor, withValue } from "./value-at-cursor";
import type { AnalysedDocument } from "../document";
import { fullLabel } from "../hints/hint-label";
import { problems } from "../problems/problems";
import { distinctVisits } from "../explanations/visit-agreement";
import type { Place } from "../../analysis/report";
import type { Language } from "../../messages/catalogue";

export type { Completion, CompletionOutcome } from "./completion";

/** The items at a place, and what they replace. */
export interface Completions {
  readonly typed: TypedValue;
  readonly items: readonly Completion[];
}

/** A text in quotes: those that are open, else double ones. */
export const quoted = (value: string, { quote = '"' }: TypedValue): string => `${quote}${value}${quote}`;

/** What can be typed at an offset; undefined where we have nothing to offer. */
export function completions(
  document: AnalysedDocument,
  offset: number,
  language?: Language,
): Completions | undefined {
  const { report } = document;
  // Texts of a program without Keras are none of our business.
  if (report.places.length === 0 && report.models.length === 0) return undefined;
  const at = valueAtCursor(document, offset);
  if (!at) return undefined;
  const items = [
    ...layerArgumentValues(at),
    ...compileValues(at, document, language),
    ...modelNames(at, document),
  ];
  return items.length === 0 ? undefined : { typed: at.typed, items };
}

/** What a choice would give: the layer's shape and parameters, and what Keras would refuse. */
export interface ChoiceOutcome {
  readonly result: string | undefined;
  readonly problem: string | undefined;
}

function resultOf({ visits }: Place, language: Language | undefined): string | undefined {
  if (visits.length === 0) return undefined;
  const distinct = distinctVisits(
    visits.map(({ outputs, counts }) => ({ shapes: outputs, total: counts.total })),
  );
  return fullLabel(
    { visits: distinct.map(({ shapes }) => shapes), counts: visits.map(({ counts }) => counts.total) },
    language,
  );
}

/** Analyses the text with the choice in place. */
export function choiceOutcome(
  document: AnalysedDocument,
  typed: TypedValue,
  value: string,
  outcome: CompletionOutcome,
  language?: Language,
): ChoiceOutcome {
  const text = withValue(document.text, typed, quoted(value, typed));
  const { analyse, syntaxOf } = document;
  // What is wrong already is not the choice's doing; half-typed code tells nothing of what is wrong.
  const isWhole = document.report.gaps.length === 0;
  const before = new Set(isWhole ? problems(document, language).map(({ message }) => message) : []);
  const report = analyse(text);
  const tried = { text, report, syntax: () => syntaxOf(text), analyse, syntaxOf };
  const end = typed.start + value.length;
  const fresh = problems(tried, language).find(
    ({ severity, message, span }) =>
      severity === "error" &&
      !before.has(message) &&
      (isWhole || (span.start <= typed.start && span.end >= end) || span.start === typed.start),
  );
  const place =
    outcome.of === "layer"
      ? report.places.find(({ constructed }) => constructed.start === outcome.call)
      : undefined;
  return {
    result: place && resultOf(place, language),
    problem: fresh?.message.split("\n")[0],
  };
}
