/** Reads `# keras-shape-lens:` comments, which silence problems of a line, of a block or of a file. */
import { lineStart } from "../text/line-end";
import { visibleLine } from "../text/visible-text";
import type { Range } from "../../syntax/ast";

/** Where problems are silenced: those that begin there, and on a line those that end there as well. */
interface Scope extends Range {
  readonly isLine: boolean;
  /** Only of this code. */
  readonly code?: string;
}

/** One comment of ours. */
export interface Suppression {
  /** Where the words stand, from `keras-shape-lens` or its `#` on. */
  readonly span: Range;
  /** The comment that holds them, which may say other things as well. */
  readonly comment: Range;
  /** As it is written: `ignore[wrong-rank]`. */
  readonly written: string;
  /** The codes that it names; none where it silences all. */
  readonly codes: readonly string[];
  /** Where it silences: one place for all of its codes, or, in blocks, one for each. */
  readonly scopes: readonly Scope[];
}

const DIRECTIVE =
  /#\s*keras-shape-lens:\s*(ignore-file|ignore|disable|enable)(?![\w-])(?:\s*\[([^\]\n]*)\])?/;

const NAME = "keras-shape-lens:";

interface Directive extends Omit<Suppression, "scopes"> {
  readonly kind: string;
}

function directiveIn(text: string, comment: Range): Directive | undefined {
  const found = DIRECTIVE.exec(text.slice(comment.start, comment.end));
  if (!found) return undefined;
  const [whole, kind = "", listed] = found;
  const start = comment.start + found.index;
  return {
    kind,
    span: { start, end: start + whole.length },
    comment,
    written: visibleLine(`${kind}${listed === undefined ? "" : `[${listed}]`}`),
    codes: (listed ?? "")
      .split(",")
      .map((code) => code.trim())
      .filter((code) => code !== ""),
  };
}

function lineEnd(text: string, offset: number): number {
  const found = /[\r\n]/g;
  found.lastIndex = offset;
  return found.exec(text)?.index ?? text.length;
}

/**
 * The line that a comment speaks of: its own, or, where it stands alone, the next one with code. `behind` has the places
 * of the comments behind it by the start of their line, so that of many in a row each looks only at the next.
 */
function lineOf(text: string, { comment }: Directive, behind: ReadonlyMap<number, Range>): Range {
  const start = lineStart(text, comment.start);
  if (text.slice(start, comment.start).trim() !== "") return { start, end: lineEnd(text, comment.end) };
  const empty = /[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)/y;
  empty.lastIndex = start;
  let at = start;
  while (empty.test(text)) {
    at = empty.lastIndex;
    const found = behind.get(at);
    if (found) return found;
  }
  return { start: at, end: lineEnd(text, at) };
}

/** The lines that comments speak of, by the comment. */
function linesOf(text: string, all: readonly Directive[]): ReadonlyMap<Directive, Range> {
  const byStart = new Map<number, Range>();
  const lines = new Map<Directive, Range>();
  for (const directive of [...all].reverse()) {
    const line = lineOf(text, directive, byStart);
    lines.set(directive, line);
    byStart.set(lineStart(text, directive.comment.start), line);
  }
  return lines;
}

/** Where `disable` ends: at the next `enable` of the same code, or of all, else with the file. */
function blockEnd(
  { span: { end }, codes }: Directive,
  code: string | undefined,
  enabling: readonly Directive[],
  text: string,
): number {
  const closing = enabling.find(
    (other) =>
      other.span.start >= end &&
      (other.codes.length === 0 || (code === undefined ? codes.length === 0 : other.codes.includes(code))),
  );
  return closing?.span.start ?? text.length;
}

const asLine = ({ start, end }: Range): Scope => ({ start, end, isLine: true });

/** Every comment of ours in a text; `comments` are the places of its comments. */
export function suppressions(text: string, comments: () => readonly Range[]): readonly Suppression[] {
  if (!text.includes(NAME)) return [];
  const all = comments().flatMap((comment) => directiveIn(text, comment) ?? []);
  const enabling = all.filter(({ kind }) => kind === "enable");
  const lines = linesOf(
    text,
    all.filter(({ kind }) => kind === "ignore"),
  );
  return all.flatMap((directive): readonly Suppression[] => {
    switch (directive.kind) {
      case "ignore":
        return [{ ...directive, scopes: [lines.get(directive) ?? directive.comment].map(asLine) }];
      case "ignore-file":
        return [{ ...directive, scopes: [{ start: 0, end: text.length, isLine: false }] }];
      case "disable": {
        const ends = directive.codes.length === 0 ? [undefined] : directive.codes;
        const scopes = ends.map((code) => ({
          start: directive.span.end,
          end: blockEnd(directive, code, enabling, text),
          isLine: false,
          code,
        }));
        return [{ ...directive, scopes }];
      }
      default:
        return [];
    }
  });
}

/** Whether a comment silences a problem. */
export function silences({ codes, scopes }: Suppression, code: string, { start, end }: Range): boolean {
  if (codes.length > 0 && !codes.includes(code)) return false;
  return scopes.some((scope) => {
    if (scope.code !== undefined && scope.code !== code) return false;
    if (scope.start <= start && start <= scope.end) return true;
    const last = Math.max(start, end - 1);
    return scope.isLine && scope.start <= last && last <= scope.end;
  });
}

/** Answers which of many comments silence a problem, without asking those of other lines. */
export function suppressionIndex(
  all: readonly Suppression[],
): (code: string, range: Range) => readonly Suppression[] {
  const byLine = new Map<number, Suppression[]>();
  const others: Suppression[] = [];
  for (const suppression of all) {
    const [scope] = suppression.scopes;
    if (!scope?.isLine) {
      others.push(suppression);
      continue;
    }
    const before = byLine.get(scope.start);
    if (before) before.push(suppression);
    else byLine.set(scope.start, [suppression]);
  }
  const starts = [...byLine.keys()].sort((a, b) => a - b);
  return (code, range) => {
    const places = new Set(
      [range.start, Math.max(range.start, range.end - 1)].map((at) => lastUpTo(starts, at)),
    );
    const near = [...places].flatMap((start) => (start === undefined ? [] : (byLine.get(start) ?? [])));
    return [...near, ...others].filter((suppression) => silences(suppression, code, range));
  };
}

/** The greatest of sorted numbers that is at most `limit`. */
function lastUpTo(sorted: readonly number[], limit: number): number | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

/** The edit that takes words of a comment away: the comment with them where it says nothing else, and an empty line. */
export function withoutSuppression(text: string, { span, comment }: Suppression): Range {
  const rest = text.slice(comment.start, span.start) + text.slice(span.end, comment.end);
  if (rest.trim() !== "") return span;
  const start = lineStart(text, comment.start);
  const before = text.slice(start, comment.start);
  if (before.trim() !== "") return { start: start + before.trimEnd().length, end: comment.end };
  const end = lineEnd(text, comment.end);
  return { start, end: end + (/^(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0) };
}
