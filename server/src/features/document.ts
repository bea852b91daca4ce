/** One analysed document, as every feature is given it. */
import type { ProblemPolicy } from "./problems/problem-policy";
import type { Report } from "../analysis/report";
import type { ModuleSyntax } from "../syntax/ast";

export interface AnalysedDocument {
  readonly text: string;
  /** The report of exactly this text. */
  readonly report: Report;
  /** The syntax of exactly this text; made when first asked for. */
  readonly syntax: () => ModuleSyntax;
  /** Analyses another text in this document's place: how the result of an edit is found. */
  readonly analyse: (text: string) => Report;
  /** The same of the statements that begin at or before an offset: enough for what stands there, and sooner known. */
  readonly analyseUpTo?: (text: string, offset: number) => Report;
  /** Steps that analysing other texts has taken so far; absent where nobody counts. */
  readonly stepsTried?: () => number;
  /** The syntax of such a text; good until the next one is analysed. */
  readonly syntaxOf: (text: string) => ModuleSyntax;
  /** Which problems are wanted; all, as they are found, where nobody says. */
  readonly policy?: ProblemPolicy;
}
