/** Lines that stand deeper or less deep than Python lets them. */
import type { Refusal } from "./refusal";
import { scanLines, type ScannedLine } from "../../../syntax/logical-lines";

/** The lines that begin a statement of their own, each with whether it ends in the colon of a header. */
function* statementLines(
  text: string,
): Generator<{ readonly line: ScannedLine; readonly opensBlock: boolean }> {
  const { lines } = scanLines(text, 0, text.length);
  let open = 0;
  let first: ScannedLine | undefined;
  for (const [i, line] of lines.entries()) {
    // A comment or an empty line is none, unless something goes on in it.
    if (!first && line.codeEnd <= line.codeStart) continue;
    first ??= line;
    open = Math.max(0, open + line.brackets);
    if (open > 0 || lines[i + 1]?.isContinuation) continue;
    yield { line: first, opensBlock: text.charAt(line.codeEnd - 1) === ":" };
    first = undefined;
  }
}

/** The first line whose indentation Python refuses, as its tokenizer and its parser do before anything else. */
export function refusedIndentation(text: string): Refusal | undefined {
  const levels = [0];
  let opensBlock = false;
  let range = { start: 0, end: 0 };
  for (const { line, opensBlock: opensNext } of statementLines(text)) {
    range = { start: line.codeStart, end: line.codeEnd };
    const level = levels.at(-1) ?? 0;
    if (opensBlock && line.indent <= level) return { ...range, says: "expected an indented block" };
    if (line.indent > level) {
      if (!opensBlock) return { ...range, says: "unexpected indent" };
      levels.push(line.indent);
    } else {
      while ((levels.at(-1) ?? 0) > line.indent) levels.pop();
      if (levels.at(-1) !== line.indent)
        return { ...range, says: "unindent does not match any outer indentation level" };
    }
    opensBlock = opensNext;
  }
  return opensBlock ? { ...range, says: "expected an indented block" } : undefined;
}
