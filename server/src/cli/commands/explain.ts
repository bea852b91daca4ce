/** `explain`: the hovers of one line as terminal text. */
import { createColors } from "picocolors";
import {
  type AnalysisArguments,
  type CommandContext,
  type RegisterCommand,
  analysisCommand,
  sourcesFor,
  withDocument,
} from "../command";
import { CLEAN, UNUSABLE } from "../exit-status";
import { isNotebook } from "../program";
import type { Project } from "../project";
import type { LineIndex } from "../../analysis/line-index";
import { lineIndex } from "../../analysis/line-index";
import { type Notebook, programLine } from "../../analysis/notebook";
import type { AnalysedDocument } from "../../features/document";
import { hover } from "../../features/hovers/hover";
import type { Hover } from "../../features/hovers/hover-document";
import { hoverText } from "../../features/hovers/hover-text";
import { problems } from "../../features/problems/problems";
import { visibleText } from "../../features/text/visible-text";
import type { Span } from "../../values/records/span";

export const explainCommand: RegisterCommand = (program, context) => {
  const { runtime, say, end } = context;
  analysisCommand(program, "explain", context)
    .description(say("cli.explain"))
    .argument("<file:line>", say("cli.explain.place"))
    .action(async (text: string, options: AnalysisArguments) => {
      const place = parsePlace(text);
      if (!place) {
        runtime.terminal.err(`${visibleText(say("cli.noPlace", { text }))}\n`);
        end(UNUSABLE);
        return;
      }
      await withDocument(context, place.file, options, (document, project, { notebook }) =>
        explain(document, notebook, place, hoverOf(document, project, context), context),
      );
    });
};

/** The hover at an offset; undefined where there is nothing to say. */
type HoverAt = (offset: number) => Hover | undefined;

function hoverOf(document: AnalysedDocument, project: Project, context: CommandContext): HoverAt {
  const batchSize = project.batchSizeFor(document.report.file);
  const describeSpan = (span: Span): string => describe(span, document, project, context);
  return (offset) => hover(document, offset, describeSpan, context.language, batchSize);
}

function describe(
  span: Span,
  document: AnalysedDocument,
  project: Project,
  { runtime, say }: CommandContext,
): string {
  const lines = project.linesOf(span.file);
  const line = (lines?.positionAt(span.start).line ?? 0) + 1;
  if (lines?.cellOf) return say("cli.cell", { cell: lines.cellOf(span.start), line });
  if (span.file === document.report.file) return say("hover.line", { line });
  return `${sourcesFor(runtime, project, []).pathOf(span.file)}:${line}`;
}

/** A 1-based line, and a 1-based column where one was given; in a notebook the line is one of a cell. */
interface LinePlace {
  readonly cell: number | undefined;
  readonly line: number;
  readonly column: number | undefined;
}

/** `FILE:LINE` or `FILE:LINE:COLUMN`; the file itself may hold colons, as `C:\net.py` does. */
function parsePlace(text: string): ({ readonly file: string } & LinePlace) | undefined {
  const found = /^(.+?):(\d+)(?::(\d+))?$/.exec(text);
  if (!found) return undefined;
  const [, file = "", line = "", column] = found;
  const last = column === undefined ? undefined : Number(column);
  if (!isNotebook(file) && !/\.ipynb:\d+$/.test(file))
    return { file, cell: undefined, line: Number(line), column: last };
  // NOTEBOOK:CELL:LINE, and the column behind it; a cell without a line is no place.
  const [, notebook, cell] = /^(.+\.ipynb):(\d+)$/.exec(file) ?? [];
  if (notebook !== undefined) return { file: notebook, cell: Number(cell), line: Number(line), column: last };
  return last === undefined ? undefined : { file, cell: Number(line), line: last, column: undefined };
}

/** Every distinct hover of a line, from left to right. */
function hoversOfLine(
  document: AnalysedDocument,
  lines: LineIndex,
  line: number,
  hoverAt: HoverAt,
): readonly Hover[] {
  const from = lines.offsetAt({ line, character: 0 });
  const to = lines.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  const starts = new Map<string, Hover>();
  for (const match of document.text.slice(from, to).matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) {
    const found = hoverAt(from + match.index);
    // Objects may share a hover; one that tells nothing new is not repeated.
    if (found)
      starts.set(JSON.stringify(found.sections), starts.get(JSON.stringify(found.sections)) ?? found);
  }
  const found = [...starts.values()];
  const telling = found.filter(({ subject }) => subject === "layer" || subject === "model");
  return telling.length > 0 ? telling : found;
}

/** Prints what there is to say about a place; returns the exit status. */
function explain(
  document: AnalysedDocument,
  notebook: Notebook | undefined,
  place: LinePlace,
  hoverAt: HoverAt,
  { runtime: { terminal }, language, say }: CommandContext,
): number {
  const { column } = place;
  const lines = lineIndex(document.text);
  const line = notebook ? (programLine(notebook, place.cell ?? 0, place.line - 1) ?? -1) + 1 : place.line;
  if (line < 1 || line > lines.lineCount) {
    const text = notebook
      ? say("cli.noCell", { cell: place.cell ?? 0, line: place.line })
      : say("cli.noLine", { line, count: lines.lineCount });
    terminal.err(`${text}\n`);
    return UNUSABLE;
  }
  const colours = createColors(terminal.colours);
  const offset = column === undefined ? undefined : lines.offsetAt({ line: line - 1, character: column - 1 });
  const found =
    offset === undefined
      ? hoversOfLine(document, lines, line - 1, hoverAt)
      : [hoverAt(offset)].filter((h) => h !== undefined);
  const wrong = problems(document, language).filter(
    ({ span }) => lines.positionAt(span.start).line === line - 1,
  );
  // The hover of a layer that is refused says why itself.
  const told = found.map((one) => hoverText(one)).join("\n");
  const texts = [
    ...found.map((one) => hoverText(one, { strong: colours.bold, code: colours.cyan })),
    ...wrong
      .filter(({ message }) => !told.includes(message))
      .map(({ message, severity }) =>
        severity === "error" ? colours.red(visibleText(message)) : colours.yellow(visibleText(message)),
      ),
  ];
  if (texts.length === 0) {
    terminal.err(`${say("cli.nothingToExplain", { line: place.line })}\n`);
    return UNUSABLE;
  }
  terminal.out(`${texts.join("\n\n")}\n`);
  return CLEAN;
}
