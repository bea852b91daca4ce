/** One document that is open in the editor: its text, its analysis, and its hints through half-typed code. */
import { shiftHints, withKept } from "./kept-hints";
import { type EditableAnalysis, openAnalysis } from "../analysis/analyse";
import type { AnalysisOptions } from "../analysis/host";
import { type LineIndex, lineIndex } from "../analysis/line-index";
import { mergeCrossFile } from "../analysis/cross-file-visits";
import type { Report } from "../analysis/report";
import { openTrial } from "../analysis/trial";
import type { AnalysedDocument } from "../features/document";
import { type HintSettings, type InlayHint, inlayHints } from "../features/inlay-hints";
import type { Language } from "../messages/catalogue";
import type { TextChange } from "../syntax/document-syntax";
import type { PythonParser } from "../syntax/parser";

/** A change as the protocol gives it: a range to replace, or the whole text. */
export interface IncomingChange {
  readonly range?: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}

export interface OpenDocument {
  readonly uri: string;
  /** The analysis' name for it. */
  readonly file: string;
  readonly version: () => number;
  readonly text: () => string;
  readonly lines: () => LineIndex;
  readonly apply: (changes: readonly IncomingChange[], version: number) => void;
  /** Options, or files that the analysis read, changed. */
  readonly invalidate: () => void;
  /** Other kinds of hints are wanted, so that kept ones say too much or too little. */
  readonly forgetHints: () => void;
  /** The report of the present text by itself. */
  readonly report: () => Report;
  /**
   * The present analysis, with the visits that `callers`, the reports of other open documents, found in it; the same
   * object until one of them changes.
   */
  readonly analysed: (callers: readonly Report[]) => AnalysedDocument;
  /** The hints to show: those of the present text, and kept ones where it does not parse. */
  readonly hints: (
    callers: readonly Report[],
    settings: HintSettings,
    language: Language,
  ) => readonly InlayHint[];
  readonly close: () => void;
}

/** @param options read again at every start of the analysis */
export function openDocument(
  parser: PythonParser,
  uri: string,
  file: string,
  initial: { readonly text: string; readonly version: number },
  options: () => AnalysisOptions,
): OpenDocument {
  let { text, version } = initial;
  let lines = lineIndex(text);
  const session: EditableAnalysis = openAnalysis(parser, file, text, options);
  session.edit([], version);
  let kept: readonly InlayHint[] = [];
  let last: AnalysedDocument | undefined;

  const trial = openTrial(parser, file, options);
  let lastOf: readonly Report[] = [];
  const analysed = (callers: readonly Report[]): AnalysedDocument => {
    const reports = [session.report(), ...callers];
    const isSame = reports.length === lastOf.length && reports.every((report, i) => report === lastOf[i]);
    if (last && isSame) return last;
    const own = text;
    const syntax = session.syntax();
    const report = mergeCrossFile(reports)[0] ?? session.report();
    lastOf = reports;
    last = { text: own, report, analyse: trial.analyse, syntax: () => syntax };
    return last;
  };
  return {
    uri,
    file,
    version: () => version,
    text: () => text,
    lines: () => lines,
    apply: (changes, next) => {
      for (const { range, text: newText } of changes) {
        const change: TextChange = range
          ? { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end), text: newText }
          : { start: 0, end: text.length, text: newText };
        kept = range ? shiftHints(kept, text, change) : [];
        text = text.slice(0, change.start) + newText + text.slice(change.end);
        lines = lineIndex(text);
        session.edit([change], next);
      }
      version = next;
    },
    invalidate: () => {
      session.invalidate();
      trial.invalidate();
    },
    forgetHints: () => {
      kept = [];
    },
    report: session.report,
    analysed,
    hints: (callers, settings, language) => {
      const document = analysed(callers);
      const present = inlayHints(document, settings, language);
      kept = document.report.gaps.length === 0 ? present : withKept(present, kept, text);
      return kept;
    },
    close: () => {
      session.close();
      trial.close();
    },
  };
}
