/** Strings and numbers that are written as Python 3 does not read them. */
import type { ExpressionRule } from "./refusal";
import type { Expression, Range } from "../../../syntax/ast";
import { lookup } from "../../../values/names/lookup";

/** One literal of a string, which may be one of several that stand side by side with comments between them. */
const LITERAL =
  /#[^\r\n]*|([A-Za-z]{0,2})("""(?:\\[^]|[^\\])*?"""|'''(?:\\[^]|[^\\])*?'''|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*')/g;

/** The letters that may stand before a string; Python 3.14 has `t`. */
const PREFIXES: ReadonlySet<string> = new Set("r u b f t br rb fr rf tr rt".split(" ").concat(""));

/** A backslash and what belongs to it, so that `\\` is passed over as a whole. */
const ESCAPE = /\\(x[0-9a-fA-F]{0,2}|u[0-9a-fA-F]{0,4}|U[0-9a-fA-F]{0,8}|N(?:\{[^{}]+\})?|[^])/g;

/** How many characters each escape has behind its backslash. */
const FULL_LENGTH: Readonly<Record<string, number>> = { x: 3, u: 5, U: 9 };

const HIGHEST_CODE_POINT = 0x10ffff;

/** What is wrong with a literal's escapes, in the words of Python's decoder without their positions. */
function wrongEscape(literal: string, isBytes: boolean): string | undefined {
  for (const { 1: escape = "" } of literal.matchAll(ESCAPE)) {
    const letter = escape.charAt(0);
    if (isBytes) {
      if (letter === "x" && escape.length < 3) return "(value error) invalid \\x escape";
      continue;
    }
    const broken = "(unicode error) 'unicodeescape' codec can't decode bytes";
    if (letter === "N" && escape.length === 1) return `${broken}: malformed \\N character escape`;
    const length = lookup(FULL_LENGTH, letter);
    if (length === undefined) continue;
    if (escape.length < length) return `${broken}: truncated \\${letter}${"X".repeat(length - 1)} escape`;
    if (letter === "U" && parseInt(escape.slice(1), 16) > HIGHEST_CODE_POINT)
      return `${broken}: illegal Unicode character`;
  }
  return undefined;
}

function wrongString(source: string): string | undefined {
  let kind: boolean | undefined;
  for (const { 1: prefix = "", 2: quoted } of source.matchAll(LITERAL)) {
    if (quoted === undefined) continue;
    const letters = prefix.toLowerCase();
    if (!PREFIXES.has(letters)) return "invalid syntax";
    const isBytes = letters.includes("b");
    if (kind !== undefined && kind !== isBytes) return "cannot mix bytes and nonbytes literals";
    kind = isBytes;
    if (isBytes && /[^\0-\x7f]/.test(quoted)) return "bytes can only contain ASCII literal characters";
    const wrong = letters.includes("r") ? undefined : wrongEscape(quoted, isBytes);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** An f-string with blanks in its fields, whose code may hold strings in the same quotes (PEP 701); undefined where a format may. */
function withoutFields(
  { parts, start, end }: Expression & { kind: "JoinedString" },
  text: (range: Range) => string,
): string | undefined {
  let source = "";
  let read = start;
  for (const part of parts) {
    if (typeof part === "string") continue;
    if (part.format?.includes("{")) return undefined;
    source += text({ start: read, end: part.value.start }) + " ";
    read = part.value.end;
  }
  return source + text({ start: read, end });
}

function wrongLiteral(expression: Expression, text: (range: Range) => string): string | undefined {
  switch (expression.kind) {
    case "Constant": {
      const { type } = expression.value;
      return type === "str" || type === "bytes" ? wrongString(text(expression)) : undefined;
    }
    case "JoinedString": {
      const source = withoutFields(expression, text);
      return source === undefined ? undefined : wrongString(source);
    }
    case "Missing":
      return wrongToken(text(expression));
    default:
      return undefined;
  }
}

/** What is wrong with a string or a number that is not read as one. */
function wrongToken(source: string): string | undefined {
  if (/^0[\d_]*[1-9]/.test(source) && /^[\d_]+$/.test(source))
    return "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
  if (/^[\d_]+[lL]$/.test(source)) return "invalid decimal literal";
  return /^[A-Za-z]{0,2}["']/.test(source) ? wrongString(source) : undefined;
}

/** Escapes that lack digits, as in `"C:\Users"`, bytes that are none, and integers of Python 2. */
export const literals: ExpressionRule = (expression, { text, refuse }) => {
  const says = wrongLiteral(expression, text);
  if (says !== undefined) refuse(expression, says);
};
