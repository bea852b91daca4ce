// Reads what a cell expects from its comments, and blanks them so that none satisfies itself.
import type { FixtureCell } from "./fixture-cells";

/** `code  #: (None, 119, 100) · 9,100`. */
export interface HintMarker {
  /** 0-based line of the code, which is also the marker's. */
  readonly line: number;
  readonly text: string;
}

/** `# ^^^ …` below a line of code; columns are 0-based, the end is exclusive. */
export interface CaretMarker {
  /** 0-based line of the code it points at. */
  readonly line: number;
  /** 0-based line of the marker itself. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly kind: "hover" | "fix" | "no fix" | "error" | "warning" | "info";
  /** The text of a hover, the title of a fix, the code of a problem. */
  readonly text: string;
  /** Whether a fix is the one that editors apply unasked; the others of its problem, and refactorings, are `other fix`. */
  readonly isPreferred?: boolean;
  /** The error that a fix brings to light, behind `then`; every other fix leaves none that was not there. */
  readonly then?: string;
}

export interface Markers {
  readonly hints: readonly HintMarker[];
  readonly carets: readonly CaretMarker[];
  /** 0-based first line of the cell's own; what the prelude shows differs from cell to cell, and is not marked. */
  readonly from: number;
  /** The program without its markers, everything else in its place. */
  readonly program: string;
}

const HINT = /\s#:\s?(.*)$/;
const CARET = /^(\s*#\s*)(\^+)\s+(.*)$/;
const HOVER = /^hover:\s*(.*)$/;
const FIX = /^(other )?fix\s+"(.*)"(?:\s+then\s+error\[([a-z0-9-]+)\])?$/;
const PROBLEM = /^(error|warning|info)\[([a-z0-9-]+)\]$/;

function caretMarker(line: string, at: number, pointedAt: number): CaretMarker | undefined {
  const found = CARET.exec(line);
  if (!found) return undefined;
  const [, before = "", carets = "", words = ""] = found;
  const place = { line: pointedAt, at, start: before.length, end: before.length + carets.length };
  const hover = HOVER.exec(words.trim());
  if (hover) return { ...place, kind: "hover", text: hover[1] ?? "" };
  const fix = FIX.exec(words.trim());
  if (fix) {
    const [, other, title = "", then] = fix;
    return { ...place, kind: "fix", text: title, isPreferred: other === undefined, then };
  }
  if (words.trim() === "no fix") return { ...place, kind: "no fix", text: "" };
  const problem = PROBLEM.exec(words.trim());
  if (problem) return { ...place, kind: problem[1] as "error" | "warning" | "info", text: problem[2] ?? "" };
  throw new Error(`line ${at + 1}: what does ${JSON.stringify(words)} expect?`);
}

const blank = (text: string): string => " ".repeat(text.length);

/** The markers of a cell and its program. */
export function readMarkers({ lines, from }: FixtureCell): Markers {
  const hints: HintMarker[] = [];
  const carets: CaretMarker[] = [];
  let code = from;
  const program = lines.map((line, i) => {
    if (i < from) return line;
    const caret = caretMarker(line, i, code);
    if (caret) {
      carets.push(caret);
      return blank(line);
    }
    if (line.trim() !== "") code = i;
    const hint = HINT.exec(line);
    if (!hint) return line;
    hints.push({ line: i, text: (hint[1] ?? "").trim() });
    return line.slice(0, hint.index) + blank(hint[0]);
  });
  return { hints, carets, from, program: program.join("\n") };
}
