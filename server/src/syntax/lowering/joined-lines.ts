/** Finds out where the grammar read on over the end of a line although Python would not. */
import { matchesAt } from "../match-at";
import { scanLines, startOfCode } from "../logical-lines";
import type { Lowering } from "./lower-context";
import type { ParsedText } from "./parsed-text";

/** What may begin a line inside a statement: another clause, and what follows a decorator. */
const INNER_LINE = /(?:else|elif|except|finally|case|async|def|class)\b|@/y;

/**
 * To the grammar a line end is a blank wherever no statement can end, so `x = ` and `y = f(x)` in the next line are
 * one assignment to it, without an error. Returns whether every line of the lowered statement that is not inside
 * brackets or a string, nor behind a backslash, begins a statement or a clause.
 */
export function linesBeginStatements(source: ParsedText, context: Lowering): boolean {
  const { parsed, offset } = source;
  const shift = offset - context.base;
  const from = (context.tree.start[0] ?? 0) - shift;
  const to = (context.tree.end[0] ?? 0) - shift;
  const end = parsed.slice(from, to);
  if (!/[\r\n]/.test(end)) return true;
  let open = 0;
  /** The column of a decorator, which what it decorates shares: the grammar takes any. */
  let decorated: number | undefined;
  for (const line of scanLines(parsed, startOfCode(parsed, from), to).lines) {
    const isInside = open > 0 || line.isContinuation || line.codeStart === line.codeEnd;
    open += line.brackets;
    if (!isInside) {
      if (decorated !== undefined && decorated !== line.indent) return false;
      decorated = parsed[line.codeStart] === "@" ? line.indent : undefined;
    }
    if (isInside || context.starts.has(line.codeStart + shift)) continue;
    if (!matchesAt(INNER_LINE, parsed, line.codeStart)) return false;
  }
  return true;
}
