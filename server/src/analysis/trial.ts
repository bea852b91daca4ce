/** Analyses variations of one text, such as what a fix would make of it, without beginning anew each time. */
import { type EditableAnalysis, openAnalysis } from "./analyse";
import type { AnalysisOptions } from "./host";
import type { Report } from "./report";
import { changeBetween } from "../syntax/edits/change-between";
import type { ModuleSyntax } from "../syntax/ast";
import type { PythonParser } from "../syntax/parser";

export interface Trial {
  /**
   * The report of a text in the document's place, good until the next text is asked for: what the texts share is
   * neither read nor run again.
   */
  readonly analyse: (text: string) => Report;
  /** The same of the statements that begin at or before an offset, or of more. */
  readonly analyseUpTo: (text: string, offset: number) => Report;
  /** Steps that all texts together have taken. */
  readonly stepsTried: () => number;
  /** The syntax of a text in the document's place, good until the next text is asked for. */
  readonly syntaxOf: (text: string) => ModuleSyntax;
  /** Options, or files that the analysis reads, changed. */
  readonly invalidate: () => void;
  readonly close: () => void;
}

/**
 * A trial for the document `file`; nothing is analysed before the first text is asked for.
 * @param begun an analysis of the document whose report nobody reads any more once a text is asked for; closed with the trial
 */
export function openTrial(
  parser: PythonParser,
  file: string,
  options: () => AnalysisOptions,
  begun?: EditableAnalysis,
): Trial {
  let session = begun;
  let version = 0;
  const stepsBegun = begun?.stepsRun() ?? 0;
  const sessionOf = (text: string): EditableAnalysis => {
    session ??= openAnalysis(parser, file, text, options);
    if (session.text() !== text) session.edit([changeBetween(session.text(), text)], ++version);
    return session;
  };
  return {
    analyse: (text) => sessionOf(text).report(),
    analyseUpTo: (text, offset) => sessionOf(text).reportUpTo(offset),
    stepsTried: () => (session?.stepsRun() ?? stepsBegun) - stepsBegun,
    syntaxOf: (text) => sessionOf(text).syntax(),
    invalidate: () => session?.invalidate(),
    close: () => {
      session?.close();
      session = undefined;
    },
  };
}
