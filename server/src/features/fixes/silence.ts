/** The fix that only silences: a comment behind the line of a problem, offered after everything that helps. */
import { codeEndOfLine } from "../text/line-end";
import { type Problem, problems } from "../problems/problems";
import { type TextEdit, applyEdits } from "../edits/text-edit";
import { silences, suppressions } from "../problems/suppression";
import type { AnalysedDocument } from "../document";
import type { Language } from "../../messages/catalogue";
import { say } from "../text/wording";

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
  const edit = comment(text, span.start, [code]);
  return edit && { title: say("fix.silence", { code }, language), edits: [edit] };
}

/** The comments that silence every problem of a document, where one can stand, and how many problems those are. */
export function silenceAll(document: AnalysedDocument): {
  readonly edits: readonly TextEdit[];
  readonly count: number;
} {
  const { text } = document;
  const byLine = new Map<number, Problem[]>();
  for (const problem of problems(document)) {
    const line = lineStartOf(text, problem.span.start);
    byLine.set(line, [...(byLine.get(line) ?? []), problem]);
  }
  let count = 0;
  const edits = [...byLine.values()].flatMap((onLine) => {
    // The comment has to hold for the first of them, and so holds for those behind it.
    const start = Math.min(...onLine.map(({ span }) => span.start));
    const edit = comment(text, start, [...new Set(onLine.map(({ code }) => code))]);
    if (!edit) return [];
    count += onLine.length;
    return [edit];
  });
  return { edits, count };
}

const lineStartOf = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;

/** The edit that silences these codes on the line of an offset. */
function comment(text: string, offset: number, codes: readonly string[]): TextEdit | undefined {
  const lineStart = lineStartOf(text, offset);
  const end = endOfLine(text, offset);
  const codeEnd = codeEndOfLine(text, offset);
  const behind = text.slice(codeEnd, end).trim();
  if (text[codeEnd - 1] === "\\" || (behind !== "" && !behind.startsWith("#"))) return undefined;
  const listed = LISTED.exec(text.slice(codeEnd, end));
  const at = listed ? codeEnd + listed.index + listed[0].length : end - trailingBlanks(text, codeEnd, end);
  const newText = listed ? `, ${codes.join(", ")}` : `  # keras-shape-lens: ignore[${codes.join(", ")}]`;
  const edit = { start: at, end: listed ? at : end, newText };
  const after = applyEdits(text, [edit]);
  const line = after.slice(lineStart, endOfLine(after, lineStart));
  const comments = suppressions(line, () => [{ start: codeEnd - lineStart, end: line.length }]);
  const inLine = { start: offset - lineStart, end: offset - lineStart };
  const isSilenced = (code: string): boolean => comments.some((each) => silences(each, code, inLine));
  return codes.every(isSilenced) ? edit : undefined;
}

function trailingBlanks(text: string, from: number, to: number): number {
  const line = text.slice(from, to);
  return line.length - line.trimEnd().length;
}
