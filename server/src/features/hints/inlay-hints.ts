/** Inlay hints: what each line makes, at most one per line. A hint is the value of its statement, or it is absent. */
import type { AnalysedDocument } from "../document";
import {
  type Candidate,
  type HintFacts,
  type HintKind,
  type HintSettings,
  type HintVisit,
  labelFacts,
  namesOnlyItself,
} from "./hint-candidates";
import { type LabelPart, fullLabel, hintLabel } from "./hint-label";
import { partSections } from "./hint-part-tooltip";
import type { Section } from "../hovers/hover-document";
import type { DescribeSpan } from "../hovers/hover-sources";
import { itemCandidates } from "./item-hints";
import { statementCandidates } from "./statement-hints";
import { type OffsetRange, wholeLines } from "../../analysis/report-range";
import type { Language } from "../../messages/catalogue";

export type { HintKind, HintSettings, HintVisit } from "./hint-candidates";

/** All of them, as the terminal shows. */
export const everyHint: HintSettings = {
  shapes: true,
  parameters: true,
  modelTotals: true,
  dataShapes: true,
};

export interface InlayHint {
  /** Behind the last code token of the line. */
  readonly offset: number;
  readonly kind: HintKind;
  /** The name that the value is bound to, where it is one name. */
  readonly target: string | undefined;
  /** What the label was made of, one per distinct way of reaching the line. */
  readonly visits: readonly HintVisit[];
  /** Whether there are other ways, of which nothing is known. */
  readonly isPartial: boolean;
  /** The label, made when someone looks at its line. */
  readonly parts: () => readonly LabelPart[];
  /** Whether the label was made; one that was not can't be made from the state that a later edit leaves. */
  readonly isMade: () => boolean;
  /** The full facts, made when someone asks. */
  readonly tooltip: () => string;
  /** What is said of one part of the label; nothing of brackets and the like. */
  readonly partSections: (part: LabelPart | undefined, describe: DescribeSpan) => readonly Section[];
}

/** The hints of a document, or of the lines that a range of it touches, in source order. */
export function inlayHints(
  document: AnalysedDocument,
  settings: HintSettings,
  language?: Language,
  range?: OffsetRange,
): readonly InlayHint[] {
  const { gaps } = document.report;
  const lines = range && wholeLines(document.text, range);
  const chosen = new Map<number, Candidate>();
  const choose = (candidates: readonly Candidate[]): void => {
    for (const candidate of candidates) {
      const before = chosen.get(candidate.offset);
      if (!before || before.start < candidate.start) chosen.set(candidate.offset, candidate);
    }
  };
  // Where a statement has a value, a layer inside it does not speak for the line.
  const statements = statementCandidates(document, settings, lines);
  const ends = new Set(statements.map(({ offset }) => offset));
  choose(itemCandidates(document, settings, lines).filter(({ offset }) => !ends.has(offset)));
  choose(statements);
  return [...chosen.values()]
    .filter(({ start, offset }) => !gaps.some((gap) => gap.start <= start && offset <= gap.end))
    .sort((a, b) => a.offset - b.offset)
    .flatMap((candidate) => {
      const facts = candidate.facts();
      return facts && !namesOnlyItself(candidate, facts) ? [hintAt(candidate, facts, language)] : [];
    });
}

/** A hint whose label is made once, when it or its tooltip is asked for. */
function hintAt({ offset, target }: Candidate, facts: HintFacts, language: Language | undefined): InlayHint {
  let parts: readonly LabelPart[] | undefined;
  return {
    offset,
    target,
    kind: facts.kind,
    visits: facts.visits,
    isPartial: facts.isPartial ?? false,
    parts: () => (parts ??= hintLabel(labelFacts(facts), language)),
    isMade: () => parts !== undefined,
    tooltip: () => fullLabel(labelFacts(facts), language),
    partSections: (part, describe) =>
      part?.about ? partSections(part.about, facts.visits, describe, language) : [],
  };
}
