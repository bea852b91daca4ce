/** `explain`: the hovers of one line as terminal text. */
import { createColors } from "picocolors";
import { CLEAN, UNUSABLE } from "./exit-status";
import type { Terminal } from "./terminal";
import type { LineIndex } from "../analysis/line-index";
import { lineIndex } from "../analysis/line-index";
import type { AnalysedDocument } from "../features/document";
import { hover } from "../features/hover";
import type { Hover } from "../features/hover-document";
import type { DescribeSpan } from "../features/hover-sources";
import { hoverText } from "../features/hover-text";
import { problems } from "../features/problems";
import { say } from "../features/wording";

/** A 1-based line, and a 1-based column where one was given. */
export interface LinePlace {
  readonly line: number;
  readonly column: number | undefined;
}

/** `FILE:LINE` or `FILE:LINE:COLUMN`; the file itself may hold colons, as `C:\net.py` does. */
export function parsePlace(text: string): ({ readonly file: string } & LinePlace) | undefined {
  const found = /^(.+?):(\d+)(?::(\d+))?$/.exec(text);
  if (!found) return undefined;
  const [, file = "", line = "", column] = found;
  return { file, line: Number(line), column: column === undefined ? undefined : Number(column) };
}

/** Every distinct hover of a line, from left to right. */
function hoversOfLine(
  document: AnalysedDocument,
  lines: LineIndex,
  line: number,
  describe: DescribeSpan,
): readonly Hover[] {
  const from = lines.offsetAt({ line, character: 0 });
  const to = lines.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  const starts = new Map<string, Hover>();
  for (const match of document.text.slice(from, to).matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) {
    const found = hover(document, from + match.index, describe);
    // A layer's hover is the same on its name and on each argument.
    if (found)
      starts.set(JSON.stringify(found.sections), starts.get(JSON.stringify(found.sections)) ?? found);
  }
  const found = [...starts.values()];
  const telling = found.filter(({ subject }) => subject !== "name");
  return telling.length > 0 ? telling : found;
}

/** Prints what there is to say about a place; returns the exit status. */
export function explain(
  document: AnalysedDocument,
  { line, column }: LinePlace,
  describe: DescribeSpan,
  terminal: Terminal,
): number {
  const lines = lineIndex(document.text);
  if (line < 1 || line > lines.lineCount) {
    terminal.err(`${say("cli.noLine", { line, count: lines.lineCount })}\n`);
    return UNUSABLE;
  }
  const colours = createColors(terminal.colours);
  const offset = column === undefined ? undefined : lines.offsetAt({ line: line - 1, character: column - 1 });
  const found =
    offset === undefined
      ? hoversOfLine(document, lines, line - 1, describe)
      : [hover(document, offset, describe)].filter((h) => h !== undefined);
  const wrong = problems(document).filter(({ span }) => lines.positionAt(span.start).line === line - 1);
  const texts = [
    ...found.map((one) => hoverText(one, { strong: colours.bold, code: colours.cyan })),
    ...wrong.map(({ message, severity }) =>
      severity === "error" ? colours.red(message) : colours.yellow(message),
    ),
  ];
  if (texts.length === 0) {
    terminal.err(`${say("cli.nothingToExplain", { line })}\n`);
    return UNUSABLE;
  }
  terminal.out(`${texts.join("\n\n")}\n`);
  return CLEAN;
}
