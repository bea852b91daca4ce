/** The source text with its hints and problems, as a terminal shows it. */
import type { AnalysedDocument } from "./document";
import { labelText } from "./hints/hint-label";
import { everyHint, inlayHints } from "./hints/inlay-hints";
import { problems } from "./problems/problems";
import { lineIndex } from "../analysis/line-index";
import type { Language } from "../messages/catalogue";

/** How what is added looks; plain where there are no colours. */
export interface AnnotationStyle {
  /** The program's own text and what is said about it, before it is styled; as it is where nothing is given. */
  readonly shown?: (text: string) => string;
  /** What is put before places of the text, such as a notebook's cells. */
  readonly headings?: readonly { readonly offset: number; readonly text: string }[];
  readonly hint: (text: string) => string;
  readonly problem: (text: string, severity: "error" | "warning" | "info") => string;
}

/** The text, each hint two blanks behind its line's code, each problem below its line with carets. */
export function annotate(document: AnalysedDocument, style: AnnotationStyle, language?: Language): string {
  const { text } = document;
  const index = lineIndex(text);
  const shown = style.shown ?? ((own: string) => own);
  const hints = inlayHints(document, everyHint, language);
  const insertions = hints.map(({ offset, parts }) => ({
    offset,
    text: `  ${style.hint(shown(labelText(parts())))}`,
  }));
  const below = problems(document, language).map(({ span, message, severity }) => {
    const start = index.positionAt(span.start);
    const end = index.positionAt(span.end);
    const lineEnd = index.offsetAt({ line: start.line, character: Number.MAX_SAFE_INTEGER });
    const width = Math.max(
      1,
      end.line === start.line ? end.character - start.character : lineEnd - span.start,
    );
    const marks = `${" ".repeat(start.character)}${"^".repeat(width)} `;
    const lines = shown(message)
      .split("\n")
      .map((line, i) => (i === 0 ? `${marks}${line}` : `${" ".repeat(marks.length)}${line}`));
    return { offset: lineEnd, text: `\n${lines.map((line) => style.problem(line, severity)).join("\n")}` };
  });
  let result = "";
  let at = 0;
  for (const insertion of [...(style.headings ?? []), ...insertions, ...below].sort(
    (a, b) => a.offset - b.offset,
  )) {
    result += shown(text.slice(at, insertion.offset)) + insertion.text;
    at = insertion.offset;
  }
  return result + shown(text.slice(at));
}
