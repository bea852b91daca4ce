/** Where a long text can be cut, so that what stands before the cut reads as it does in the whole text. */
import { scanLines, type ScannedLine } from "./logical-lines";

/** What goes on with the statement before it, although its line is not indented. */
const CLAUSE = /(?:else|elif|except|finally)\b/y;

/**
 * The last offset in `from` to `from + size`, or the first behind that, at which a statement of the file itself begins
 * and the one before it has ended; the text's end where there is none. `from` is 0 or such an offset. The grammar alone
 * can tell for certain, so whoever reads the part looks whether it is whole.
 */
export function endOfPart(text: string, from: number, size: number): number {
  if (text.length - from <= size) return text.length;
  for (let to = from + size; ; to += to - from) {
    const end = lastBeginning(text, from, Math.min(to, text.length));
    if (end !== undefined || to >= text.length) return end ?? text.length;
  }
}

function lastBeginning(text: string, from: number, to: number): number | undefined {
  let last: number | undefined;
  let open = 0;
  let isDecorated = false;
  for (const line of scanLines(text, from, text.length, to).lines) {
    const isInside = open > 0 || line.isContinuation;
    open += line.brackets;
    if (isInside || line.codeStart === line.codeEnd) continue;
    if (line.start > from && !isDecorated && beginsStatement(text, line)) last = line.start;
    isDecorated = text[line.codeStart] === "@";
  }
  return last;
}

function beginsStatement(text: string, { indent, codeStart }: ScannedLine): boolean {
  CLAUSE.lastIndex = codeStart;
  return indent === 0 && !CLAUSE.test(text);
}
