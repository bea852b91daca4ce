/** The fix that only silences: a comment behind the line of a problem, offered after everything that helps. */
import { codeEndOfLine } from "./line-end";
import type { Problem } from "./problems";
import { type TextEdit, applyEdits } from "./text-edit";
import { silences, suppressions } from "./suppression";
import type { AnalysedDocument } from "./document";
import type { Language } from "../messages/catalogue";
import { say } from "./wording";

export interface Silencing {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** The codes in a comment that silences some already. */
const LISTED = /keras-shape-lens:\s*ignore\s*\[([^\]]*)/;

function endOfLine(text: string, offset: number): number {
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? "";
  return offset + rest.length;
}

/**
 * The comment that silences a problem on its line; undefined where no comment can stand there, such as in a string that
 * goes on over the line's end or before a line that is joined to the next.
 */
export function silencing(
  { text }: AnalysedDocument,
  { code, span }: Problem,
  language?: Language,
): Silencing | undefined {
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const end = endOfLine(text, span.start);
  const codeEnd = codeEndOfLine(text, span.start);
  const comment = text.slice(codeEnd, end).trim();
  if (text[codeEnd - 1] === "\\" || (comment !== "" && !comment.startsWith("#"))) return undefined;
  const listed = LISTED.exec(text.slice(codeEnd, end));
  const at = listed ? codeEnd + listed.index + listed[0].length : end - trailingBlanks(text, codeEnd, end);
  const newText = listed ? `, ${code}` : `  # keras-shape-lens: ignore[${code}]`;
  const edits = [{ start: at, end: listed ? at : end, newText }];
  const after = applyEdits(text, edits);
  const line = after.slice(lineStart, endOfLine(after, lineStart));
  const comments = suppressions(line, () => [{ start: codeEnd - lineStart, end: line.length }]);
  const inLine = { start: span.start - lineStart, end: span.start - lineStart };
  if (!comments.some((each) => silences(each, code, inLine))) return undefined;
  return { title: say("fix.silence", { code }, language), edits };
}

function trailingBlanks(text: string, from: number, to: number): number {
  const line = text.slice(from, to);
  return line.length - line.trimEnd().length;
}
