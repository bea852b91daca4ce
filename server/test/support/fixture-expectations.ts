// Holds what a cell shows to what its markers expect: hints and problems match one to one.
import type { CaretMarker, Markers } from "./fixture-markers";
import { type CodeAction, codeActions } from "../../src/features/code-actions";
import type { AnalysedDocument } from "../../src/features/document";
import { labelText } from "../../src/features/hints/hint-label";
import { hover } from "../../src/features/hovers/hover";
import { hoverText } from "../../src/features/hovers/hover-text";
import { quickFixes } from "../../src/features/fixes/quick-fixes";
import { everyHint, inlayHints } from "../../src/features/hints/inlay-hints";
import { type Problem, problems } from "../../src/features/problems/problems";
import { type TextEdit, applyEdits, mapOffset } from "../../src/features/edits/text-edit";
import { lineIndex, type LineIndex } from "../../src/analysis/line-index";

/** A line of the file that the update mode may write anew. */
export interface Correction {
  /** 0-based. */
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

export interface Judgement {
  /** What is wrong, a sentence each; empty where all is as expected. */
  readonly failures: readonly string[];
  /** Expectations that stand in the file with another text than what is shown. */
  readonly corrections: readonly Correction[];
}

function hintFailures(document: AnalysedDocument, { hints, from }: Markers, lines: LineIndex): Judgement {
  const shown = new Map(
    inlayHints(document, everyHint).map(({ offset, parts }) => [
      lines.positionAt(offset).line,
      labelText(parts()).replace(/^→ /, ""),
    ]),
  );
  const expected = new Map(hints.map(({ line, text }) => [line, text]));
  const corrections = hints.flatMap(({ line, text }) => {
    const found = shown.get(line);
    return found !== undefined && found !== text ? [{ line, expected: text, found }] : [];
  });
  return {
    corrections,
    failures: [
      ...corrections.map(
        ({ line, expected: text, found }) => `line ${line + 1}: the hint is "${found}", not "${text}"`,
      ),
      ...hints
        .filter(({ line }) => !shown.has(line))
        .map(({ line, text }) => `line ${line + 1}: there is no hint, "${text}" is expected`),
      ...[...shown]
        .filter(([line]) => line >= from && !expected.has(line))
        .map(([line, text]) => `line ${line + 1}: nobody expects the hint "${text}"`),
    ],
  };
}

const isProblem = ({ kind }: CaretMarker): boolean =>
  kind === "error" || kind === "warning" || kind === "info";

function placeOf({ span }: Problem, lines: LineIndex): { line: number; start: number; end: number } {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  const lineEnd = lines.positionAt(
    lines.offsetAt({ line: start.line, character: Number.MAX_SAFE_INTEGER }),
  ).character;
  return { line: start.line, start: start.character, end: end.line === start.line ? end.character : lineEnd };
}

const problemText = (problem: Problem, lines: LineIndex): string => {
  const { line, start, end } = placeOf(problem, lines);
  return `line ${line + 1}, columns ${start + 1}–${end}: ${problem.severity}[${problem.code}] ${problem.message.split("\n")[0] ?? ""}`;
};

function problemFailures(document: AnalysedDocument, { carets }: Markers, lines: LineIndex): Judgement {
  const unclaimed = [...problems(document)];
  const failures: string[] = [];
  const corrections: Correction[] = [];
  const claim = (marker: CaretMarker, exactly: boolean): Problem | undefined => {
    const at = unclaimed.findIndex((problem) => {
      const { line, start, end } = placeOf(problem, lines);
      if (line !== marker.line || start !== marker.start || end !== marker.end) return false;
      return !exactly || (problem.code === marker.text && problem.severity === marker.kind);
    });
    return at < 0 ? undefined : unclaimed.splice(at, 1)[0];
  };
  const open = carets.filter(isProblem).filter((marker) => !claim(marker, true));
  for (const marker of open) {
    const other = claim(marker, false);
    const wanted = `${marker.kind}[${marker.text}]`;
    if (other)
      corrections.push({ line: marker.at, expected: wanted, found: `${other.severity}[${other.code}]` });
    failures.push(
      `line ${marker.line + 1}, columns ${marker.start + 1}–${marker.end}: ${wanted} is expected${other ? `, there is ${other.severity}[${other.code}]` : ""}`,
    );
  }
  return {
    corrections,
    failures: [...failures, ...unclaimed.map((problem) => `nobody expects ${problemText(problem, lines)}`)],
  };
}

function hoverFailures(document: AnalysedDocument, { carets }: Markers, lines: LineIndex): readonly string[] {
  return carets.flatMap(({ kind, line, start, text }) => {
    if (kind !== "hover") return [];
    const found = hover(
      document,
      lines.offsetAt({ line, character: start }),
      (span) => `line ${lines.positionAt(span.start).line + 1}`,
    );
    const shown = found ? hoverText(found) : "";
    return shown.includes(text)
      ? []
      : [`line ${line + 1}: the hover does not say "${text}", but:\n${shown || "nothing"}`];
  });
}

function fixFailures(document: AnalysedDocument, { carets }: Markers, lines: LineIndex): Judgement {
  const judged = carets.map((marker): Judgement => {
    const { kind, line, start, end, text, then } = marker;
    if (kind !== "fix") return { failures: [], corrections: [] };
    const [from, to] = [lines.offsetAt({ line, character: start }), lines.offsetAt({ line, character: end })];
    const actions = codeActions(document, from, to, { quickfix: true, refactor: true });
    const action = actions.find(({ title }) => title.includes(text));
    const told = (failure: string): string => `line ${line + 1}: ${failure}`;
    if (!action) {
      const titles = actions.map(({ title }) => title).join("; ") || "none";
      return { failures: [told(`no fix is called "${text}", there are: ${titles}`)], corrections: [] };
    }
    const found = rankFailure(marker, action);
    return {
      failures: [...found.failures, ...unmended(document, action, then)].map(told),
      corrections: found.corrections,
    };
  });
  return {
    failures: judged.flatMap(({ failures }) => failures),
    corrections: judged.flatMap(({ corrections }) => corrections),
  };
}

/** A fix is preferred where its marker says so, and nowhere else. */
function rankFailure({ at, text, isPreferred }: CaretMarker, { preferred }: CodeAction): Judgement {
  if (preferred === isPreferred) return { failures: [], corrections: [] };
  const [marked, other] = [`^ fix "${text}"`, `^ other fix "${text}"`];
  return {
    failures: [`"${text}" is ${preferred ? "preferred" : "not preferred"}`],
    corrections: [{ line: at, expected: preferred ? other : marked, found: preferred ? marked : other }],
  };
}

/** What is offered where a marker says that a problem has no fix. */
const needlessFixes = (
  document: AnalysedDocument,
  { carets }: Markers,
  lines: LineIndex,
): readonly string[] =>
  carets.flatMap((marker) => {
    if (marker.kind !== "no fix") return [];
    const told = problems(document).filter((problem) => {
      const { line, start, end } = placeOf(problem, lines);
      return line === marker.line && start === marker.start && end === marker.end;
    });
    if (told.length === 0)
      return [`line ${marker.line + 1}: no problem stands where one without a fix is expected`];
    return told
      .flatMap((problem) => quickFixes(document, problem))
      .map(({ title }) => `line ${marker.line + 1}: no fix is expected, there is "${title}"`);
  });

/** Errors by their code and place, where they would be in a text that was edited. */
const placesOf = (found: readonly Problem[], edits: readonly TextEdit[]): readonly string[] =>
  found
    .filter(({ severity }) => severity === "error")
    .map(({ code, span }) => `${code} at ${mapOffset(span.start, edits)}`);

/**
 * What is wrong with the text that an action makes: it no longer reads as Python, has new errors beside the one that it
 * brings to light, or the problem still.
 */
function unmended(
  document: AnalysedDocument,
  { title, edits, problem }: CodeAction,
  then: string | undefined,
): readonly string[] {
  const text = applyEdits(document.text, edits);
  const report = document.analyse(text);
  const after: AnalysedDocument = { ...document, text, report, syntax: () => document.syntaxOf(text) };
  const told = problems(after);
  const before = placesOf(problems(document), edits);
  const still = problem && placesOf([{ ...problem, severity: "error" }], edits)[0];
  const isStill = told.some(({ code, span }) => `${code} at ${span.start}` === still);
  return [
    ...(report.gaps.length > document.report.gaps.length
      ? [`"${title}" leaves what is no Python:\n${text}`]
      : []),
    ...(isStill ? [`"${title}" leaves ${problem?.code ?? ""}`] : []),
    ...placesOf(told, [])
      .filter((place) => !before.includes(place) && !(then !== undefined && place.startsWith(`${then} at `)))
      .map((place) => `"${title}" brings ${place}:\n${text}`),
  ];
}

/** Compares everything that a cell shows with its markers. */
export function judge(document: AnalysedDocument, markers: Markers): Judgement {
  const lines = lineIndex(document.text);
  const hints = hintFailures(document, markers, lines);
  const found = problemFailures(document, markers, lines);
  const fixes = fixFailures(document, markers, lines);
  return {
    failures: [
      ...hints.failures,
      ...found.failures,
      ...hoverFailures(document, markers, lines),
      ...fixes.failures,
      ...needlessFixes(document, markers, lines),
    ],
    corrections: [...hints.corrections, ...found.corrections, ...fixes.corrections],
  };
}

/** The file's text with its expectations as they are now. Expectations that nothing answers stay, and go on failing. */
export function corrected(text: string, corrections: readonly Correction[]): string {
  const lines = text.split("\n");
  for (const { line, expected, found } of corrections) {
    const before = lines[line] ?? "";
    const at = before.lastIndexOf(expected);
    if (at >= 0) lines[line] = before.slice(0, at) + found + before.slice(at + expected.length);
  }
  return lines.join("\n");
}
