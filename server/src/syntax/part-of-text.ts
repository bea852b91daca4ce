/** Where a long text can be cut, so that what stands before the cut reads as it does in the whole text. */
import { matchesAt } from "./match-at";
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
  for (let to = from + size; ;) {
    const { last, reached } = lastBeginning(text, from, Math.min(to, text.length));
    if (last !== undefined) return last;
    if (Math.max(to, reached + 1) >= text.length) return text.length;
    to = Math.max(to + (to - from), reached + 1);
  }
}

/** The last such offset before `to`, and where the last line ends that begins before it: a string may span many. */
function lastBeginning(
  text: string,
  from: number,
  to: number,
): { readonly last: number | undefined; readonly reached: number } {
  let last: number | undefined;
  let open = 0;
  let isDecorated = false;
  const { lines } = scanLines(text, from, text.length, to);
  for (const line of lines) {
    const isInside = open > 0 || line.isContinuation;
    open += line.brackets;
    if (isInside || line.codeStart === line.codeEnd) continue;
    if (line.start > from && !isDecorated && beginsStatement(text, line)) last = line.start;
    isDecorated = text[line.codeStart] === "@";
  }
  return { last, reached: lines.at(-1)?.end ?? to };
}

function beginsStatement(text: string, { indent, codeStart }: ScannedLine): boolean {
  return indent === 0 && !matchesAt(CLAUSE, text, codeStart);
}
