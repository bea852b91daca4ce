// Follows a document through its edits in one session, and compares all that is shown with a fresh session's answer.
import { everythingShown, tokenOffsets } from "./everything-shown";
import { type EditableAnalysis, openAnalysis } from "../../src/analysis/analyse";
import type { AnalysisOptions } from "../../src/analysis/host";
import { difference, openTrial } from "../../src/analysis/trial";
import type { AnalysedDocument } from "../../src/features/document";
import type { TextChange } from "../../src/syntax/document-syntax";
import type { PythonParser } from "../../src/syntax/parser";

/** A document as the editor keeps it: one analysis, and one trial that tries fixes and alternatives out. */
export interface FollowedDocument {
  readonly document: () => AnalysedDocument;
  /** Goes on to another text, by one change or by several at once. */
  readonly goTo: (text: string, changes?: readonly TextChange[]) => void;
  readonly close: () => void;
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
  const session = openAnalysis(parser, file, first, options, 0, { firstPart: FIRST_PART });
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
  return {
    document: () => {
      const syntax = session.syntax();
      return { text: session.text(), report: session.report(), syntax: () => syntax, ...trial };
    },
    goTo: (text, changes = [difference(session.text(), text)]) => {
      version += 1;
      interrupt(session, version);
      session.edit(changes, version);
    },
    close: () => {
      session.close();
      trial.close();
    },
  };
}

/** Begins to analyse the text without one of its lines, and then the text again, and stops both on the way. */
function interrupt(session: EditableAnalysis, version: number): void {
  const before = session.text();
  const lines = before.split("\n");
  const without = lines.filter((_, i) => i !== (version * 7) % lines.length).join("\n");
  for (const text of [without, before]) {
    let left = (version * 3) % 8;
    session.edit([difference(session.text(), text)], version);
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
  const { text } = followed.document();
  const looked = new Set(tokenOffsets(text).filter(isLookedAt));
  const isLooked = (offset: number): boolean => looked.has(offset);
  const fresh = shownAfresh(parser, file, text, options, isLooked);
  return differenceOf(shownBy(followed, isLooked), fresh);
}
