/** What Python refuses before it runs anything: code that does not parse, bytes that can't be decoded. */
import { compileErrors } from "./compile-errors";
import type { Program } from "../program";
import type { AnalysedDocument } from "../../features/document";
import type { ModuleSyntax } from "../../syntax/ast";
import type { Finding } from "../../values/records/finding";

/** Python tells the first; a file that breaks in more places than this is no program any more. */
const MOST_GAPS = 20;

/** IPython's `files = !ls` and `x = %magic`, which notebooks and what is exported from them may say. */
const ASSIGNED_MAGIC = /^[\w, ]{1,200}=[ \t]?[!%]/;

/** Characters without width, which the parser passes over as blanks and Python calls invalid. */
const INVISIBLE = /[\u200b\u2060\ufeff]/;

/** Strings and comments, in which they may stand, and else the first of them. */
const TOKEN_OR_INVISIBLE =
  /"""(?:\\[^]|[^\\])*?"""|'''(?:\\[^]|[^\\])*?'''|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*'|#[^\r\n]*|[\u200b\u2060\ufeff]/g;

/** Where Python refuses a character that cannot be seen, often pasted from a web page; a mark of the encoding is none. */
function invisibleAt(text: string): number | undefined {
  if (!INVISIBLE.test(text)) return undefined;
  for (const { 0: token, index } of text.matchAll(TOKEN_OR_INVISIBLE))
    if (index > 0 && INVISIBLE.test(token) && token.length === 1) return index;
  return undefined;
}

/** `print x`, in Python's own words, with the call that Python 3 has for it. */
function writtenForPython2(refused: Finding, today: string): Finding {
  const name = today.slice(0, today.indexOf("("));
  return {
    ...refused,
    pythonSays: `SyntaxError: Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`,
    remedies: [{ kind: "replaceText", span: refused.span, text: today, preferred: true, isSafe: true }],
  };
}

/** What Python refuses of a text as it reads it, whatever the text would do. */
function refusedIn(
  syntax: ModuleSyntax,
  text: string,
  file: string,
  { damage, notebook }: Program,
): readonly Finding[] {
  const refused = (start: number, end: number): Finding => ({
    code: "syntax-error",
    severity: "error",
    span: { file, start, end },
    facts: {},
  });
  const { gaps } = syntax;
  const findings: Finding[] = gaps
    .filter(({ start, end, isUnread }) => !isUnread && !ASSIGNED_MAGIC.test(text.slice(start, end)))
    .slice(0, MOST_GAPS)
    .map(({ today, start, end }) =>
      today === undefined ? refused(start, end) : writtenForPython2(refused(start, end), today),
    );
  // A statement that can't be read hides what the others stand in.
  if (gaps.length === 0)
    for (const { says, start, end } of compileErrors(syntax, text, notebook !== undefined).slice(
      0,
      MOST_GAPS,
    ))
      findings.push({ ...refused(start, end), pythonSays: `SyntaxError: ${says}` });
  const nul = text.indexOf("\0");
  if (nul >= 0 && findings.length === 0) findings.push(refused(nul, nul + 1));
  const invisible = invisibleAt(text);
  if (invisible !== undefined) findings.push(refused(invisible, invisible + 1));
  if (damage) {
    const { encoding, offset } = damage;
    const span = { file, start: offset, end: offset + 1 };
    findings.push({ code: "unreadable-file", severity: "error", span, facts: { encoding } });
  }
  return findings;
}

/**
 * A report with nothing but what is refused, to be told like any other problems; undefined where nothing is. Fixes of those are
 * tried by reading the text that they make: what it does when it runs says nothing of whether Python reads it.
 */
export function sourceProblems(document: AnalysedDocument, program: Program): AnalysedDocument | undefined {
  const { file } = document.report;
  const findings = refusedIn(document.syntax(), document.text, file, program);
  if (findings.length === 0) return undefined;
  const nothing = { gaps: [], places: [], models: [], modelsElsewhere: [], results: [] };
  const policy = { ...document.policy, unusedIgnores: false };
  const report = { ...document.report, ...nothing, findings };
  return {
    ...document,
    policy,
    report,
    analyse: (text) => ({
      ...report,
      findings: refusedIn(document.syntaxOf(text), text, file, program),
    }),
  };
}
