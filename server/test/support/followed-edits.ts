// Follows a document through its edits in one session, and compares all that is shown with a fresh session's answer.
import { everythingShown, tokenOffsets } from "./everything-shown";
import { type EditableAnalysis, openAnalysis } from "../../src/analysis/analyse";
import type { AnalysisOptions } from "../../src/analysis/host";
import { openTrial } from "../../src/analysis/trial";
import { changeBetween } from "../../src/syntax/edits/change-between";
import { type OffsetRange, wholeLines } from "../../src/analysis/report-range";
import type { AnalysedDocument } from "../../src/features/document";
import { everyHint, inlayHints } from "../../src/features/hints/inlay-hints";
import type { TextChange } from "../../src/syntax/edits/text-change";
import type { PythonParser } from "../../src/syntax/parser";

/** A document as the editor keeps it: one analysis, and one trial that tries fixes and alternatives out. */
export interface FollowedDocument {
  readonly document: () => AnalysedDocument;
  /** Goes on to another text, by one change or by several at once. */
  readonly goTo: (text: string, changes?: readonly TextChange[]) => void;
  /** The hints of some lines that could be told before all had run, with all that they need; undefined where they could not. */
  readonly early: () => EarlyHints | undefined;
  readonly close: () => void;
}

export interface EarlyHints {
  readonly lines: OffsetRange;
  readonly hints: readonly string[];
}

/** Characters of a followed document that are read before it begins to run: a few statements. */
const FIRST_PART = 150;

/** Opens a document that stays open while its text changes, as an editor opens a long one: part by part. */
export function followDocument(
  parser: PythonParser,
  file: string,
  first: string,
  options: () => AnalysisOptions,
): FollowedDocument {
  const ahead = { after: 0, share: Infinity };
  const session = openAnalysis(parser, file, first, options, 0, { firstPart: FIRST_PART, ahead });
  const steps = first.length % MOST_STEPS;
  for (let step = 0; step < steps; step++) session.advance(() => true);
  return follow(parser, file, session, options);
}

/** Each step runs one statement or reads another part; after this many every text of some pages is half done. */
const MOST_STEPS = 40;

function follow(
  parser: PythonParser,
  file: string,
  session: EditableAnalysis,
  options: () => AnalysisOptions,
): FollowedDocument {
  const trial = openTrial(parser, file, options);
  let version = 0;
  let early: EarlyHints | undefined;
  return {
    early: () => early,
    document: () => {
      const syntax = session.syntax();
      return { text: session.text(), report: session.report(), syntax: () => syntax, ...trial };
    },
    goTo: (text, changes = [changeBetween(session.text(), text)]) => {
      version += 1;
      interrupt(session, version);
      session.edit(changes, version);
      early = lookAhead(session, version);
    },
    close: () => {
      session.close();
      trial.close();
    },
  };
}

/** Looks at some lines before the rest, and now and then at others after that. */
function lookAhead(session: EditableAnalysis, version: number): EarlyHints | undefined {
  const text = session.text();
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  let found: EarlyHints | undefined;
  for (let look = 0; look <= version % 3; look++) {
    const first = (version * 31 + look * 17) % starts.length;
    const last = Math.min(starts.length - 1, first + ((version + look) % 5));
    const lines = wholeLines(text, { from: starts[first] ?? 0, to: starts[last] ?? 0 });
    // Each time it gives way once, so that it stops in the midst of what it does.
    let isOver = false;
    while (!isOver && !session.isAhead(lines)) isOver = session.advance(() => true, lines);
    const report = session.reportAhead(lines);
    if (!report) continue;
    const syntax = session.syntax();
    const hints = hintLines(
      { text, report, syntax: () => syntax, analyse: noTrial, syntaxOf: noTrial },
      lines,
    );
    if (session.isAhead(lines)) found = { lines, hints };
  }
  return found;
}

const noTrial = (): never => {
  throw new Error("labels of hints try nothing out");
};

/** The labels of the hints of some lines. */
const hintLines = (document: AnalysedDocument, lines: OffsetRange): readonly string[] =>
  inlayHints(document, everyHint, undefined, lines)
    .filter(({ offset }) => lines.from <= offset && offset <= lines.to)
    .map(
      ({ offset, parts }) =>
        `early hint ${offset} ${parts()
          .map(({ text }) => text)
          .join("")}`,
    );

/** Begins to analyse the text without one of its lines, and then the text again, and stops both on the way. */
function interrupt(session: EditableAnalysis, version: number): void {
  const before = session.text();
  const lines = before.split("\n");
  const without = lines.filter((_, i) => i !== (version * 7) % lines.length).join("\n");
  for (const text of [without, before]) {
    let left = (version * 3) % 8;
    session.edit([changeBetween(session.text(), text)], version);
    session.advance(() => left-- <= 0);
  }
}

/** Where what is shown differs between a document that was followed and a fresh one. */
export interface Difference {
  readonly followed: string | undefined;
  readonly fresh: string | undefined;
}

/** Everything that a followed document shows; hovers and code actions at the tokens that are looked at. */
export function shownBy(
  followed: FollowedDocument,
  isLookedAt: (offset: number) => boolean = () => true,
): readonly string[] {
  const document = followed.document();
  return everythingShown(document, tokenOffsets(document.text).filter(isLookedAt));
}

/** Everything that a fresh session shows of a text. */
export function shownAfresh(
  parser: PythonParser,
  file: string,
  text: string,
  options: () => AnalysisOptions,
  isLookedAt?: (offset: number) => boolean,
): readonly string[] {
  const fresh = follow(parser, file, openAnalysis(parser, file, text, options), options);
  try {
    return shownBy(fresh, isLookedAt);
  } finally {
    fresh.close();
  }
}

/** The first line that differs; undefined where none does. */
export function differenceOf(followed: readonly string[], fresh: readonly string[]): Difference | undefined {
  const at = Array.from({ length: Math.max(followed.length, fresh.length) }, (_, i) => i).find(
    (i) => followed[i] !== fresh[i],
  );
  return at === undefined ? undefined : { followed: followed[at], fresh: fresh[at] };
}

/** The first line that a followed document shows otherwise than a fresh one of the same text; undefined where none is. */
export function firstDifference(
  parser: PythonParser,
  file: string,
  followed: FollowedDocument,
  options: () => AnalysisOptions,
  isLookedAt: (offset: number) => boolean = () => true,
): Difference | undefined {
  const early = followed.early();
  const { text } = followed.document();
  if (early) {
    const fresh = follow(parser, file, openAnalysis(parser, file, text, options), options);
    const found = differenceOf(early.hints, hintLines(fresh.document(), early.lines));
    fresh.close();
    if (found) return found;
  }
  const looked = new Set(tokenOffsets(text).filter(isLookedAt));
  const isLooked = (offset: number): boolean => looked.has(offset);
  const fresh = shownAfresh(parser, file, text, options, isLooked);
  return differenceOf(shownBy(followed, isLooked), fresh);
}
