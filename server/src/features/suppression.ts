/** Reads `# keras-shape-lens:` comments, which silence problems of a line, of a block or of a file. */
import { visibleLine } from "./visible-text";
import type { Range } from "../syntax/ast";

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

const lineStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;

function lineEnd(text: string, offset: number): number {
  const found = /[\r\n]/.exec(text.slice(offset));
  return found ? offset + found.index : text.length;
}

/** The line that a comment speaks of: its own, or, where it stands alone, the next one with code. */
function lineOf(text: string, { comment }: Directive): Range {
  const start = lineStart(text, comment.start);
  if (text.slice(start, comment.start).trim() !== "") return { start, end: lineEnd(text, comment.end) };
  const next = /^(?:[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*/.exec(text.slice(start))?.[0].length ?? 0;
  return { start: start + next, end: lineEnd(text, start + next) };
}

/** Where `disable` ends: at the next `enable` of the same code, or of all, else with the file. */
function blockEnd(
  { span: { end }, codes }: Directive,
  code: string | undefined,
  all: readonly Directive[],
  text: string,
): number {
  const closing = all.find(
    (other) =>
      other.kind === "enable" &&
      other.span.start >= end &&
      (other.codes.length === 0 || (code === undefined ? codes.length === 0 : other.codes.includes(code))),
  );
  return closing?.span.start ?? text.length;
}

/** Every comment of ours in a text; `comments` are the places of its comments. */
export function suppressions(text: string, comments: () => readonly Range[]): readonly Suppression[] {
  if (!text.includes(NAME)) return [];
  const all = comments().flatMap((comment) => directiveIn(text, comment) ?? []);
  return all.flatMap((directive): readonly Suppression[] => {
    switch (directive.kind) {
      case "ignore":
        return [{ ...directive, scopes: [{ ...lineOf(text, directive), isLine: true }] }];
      case "ignore-file":
        return [{ ...directive, scopes: [{ start: 0, end: text.length, isLine: false }] }];
      case "disable": {
        const ends = directive.codes.length === 0 ? [undefined] : directive.codes;
        const scopes = ends.map((code) => ({
          start: directive.span.end,
          end: blockEnd(directive, code, all, text),
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
    const offsets = scope.isLine ? [start, Math.max(start, end - 1)] : [start];
    return offsets.some((offset) => scope.start <= offset && offset <= scope.end);
  });
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
