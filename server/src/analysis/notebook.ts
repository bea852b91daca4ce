/** Reads a notebook file as one program: its code cells in document order, each keeping its own lines. */
import { type LineIndex, type Position, lineIndex, lastStarted } from "./line-index";
import { parsedJson } from "./python-json";
import { blankMagics } from "../syntax/notebooks/magics";
import { type WrittenFile, writtenFile } from "../syntax/notebooks/write-magic";

/** A code cell. */
export interface NotebookCell {
  /** Its position among all cells of the notebook, from 1. */
  readonly number: number;
  /** Where its text begins in the program. */
  readonly start: number;
  /** As it stands in the notebook. */
  readonly source: string;
}

export interface Notebook {
  /** What is Python in the cells, at the offsets where it stands in `source`. */
  readonly program: string;
  /** The cells' own texts, one after the other. */
  readonly source: string;
  readonly cells: readonly NotebookCell[];
  /** The files that its cells write, in their order. */
  readonly written: readonly WrittenFile[];
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const own = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** A text, or the list of its lines with their ends, as nbformat has both. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return undefined;
  return value.filter((line) => typeof line === "string").join("");
}

/** All cells, in order: of nbformat 4, and of the worksheets that nbformat 3 has. */
function cellsOf(file: unknown): readonly unknown[] | undefined {
  const cells: unknown = own(file, "cells");
  if (Array.isArray(cells)) return cells as readonly unknown[];
  const sheets = own(file, "worksheets");
  if (!Array.isArray(sheets)) return undefined;
  return sheets.flatMap((sheet): readonly unknown[] => {
    const inside: unknown = own(sheet, "cells");
    return Array.isArray(inside) ? (inside as readonly unknown[]) : [];
  });
}

/** Whether a notebook says that its code is another language's. */
function isOtherLanguage(file: unknown): boolean {
  const metadata = own(file, "metadata");
  const language =
    own(own(metadata, "kernelspec"), "language") ?? own(own(metadata, "language_info"), "name");
  return typeof language === "string" && !/python/i.test(language);
}

/** Languages that say nothing of a cell: VS Code writes the first of a cell whose kernel it does not know. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(["plaintext", "raw"]);

/** Whether a cell says that it is another language's: to VS Code, which does not run it then, or in nbformat 3. */
function isOtherCell(cell: unknown): boolean {
  const language = own(own(own(cell, "metadata"), "vscode"), "languageId") ?? own(cell, "language");
  return typeof language === "string" && !NO_LANGUAGE.has(language) && !/python/i.test(language);
}

/**
 * The program of cells' texts, and where each begins in it. A line end joins them, so that each begins on a line of its
 * own; magics are blanked at the same length.
 */
export function joinCells(texts: readonly string[]): {
  readonly program: string;
  readonly starts: readonly number[];
} {
  const starts: number[] = [];
  let program = "";
  for (const text of texts) {
    starts.push(program.length);
    program += `${blankMagics(text)}\n`;
  }
  return { program, starts };
}

/** Why a text is no program: it is not a notebook, or one of another language. */
export type NoNotebook = "broken" | "other-language";

/** Reads a notebook's JSON. Cells end in a line end in the program, so that each begins on a line of its own. */
export function readNotebook(json: string): Notebook | NoNotebook {
  const file = parsedJson(json);
  const all = cellsOf(file);
  if (!all) return "broken";
  if (isOtherLanguage(file)) return "other-language";
  const code = all.flatMap((cell, at) => {
    const isCode = own(cell, "cell_type") === "code" && !isOtherCell(cell);
    const text = isCode ? textOf(own(cell, "source") ?? own(cell, "input")) : undefined;
    return text === undefined ? [] : [{ number: at + 1, source: text }];
  });
  const { program, starts } = joinCells(code.map(({ source }) => source));
  const cells = code.map((cell, at): NotebookCell => ({ ...cell, start: starts[at] ?? 0 }));
  return {
    program,
    source: code.map(({ source }) => `${source}\n`).join(""),
    cells,
    written: code.flatMap(({ source }) => writtenFile(source) ?? []),
  };
}

/** Lines as they are counted in each cell. Places are in the cell that holds them, or in the last one. */
export function notebookIndex({ source, cells }: Notebook): LineIndex {
  const whole = lineIndex(source);
  const offsets = cells.map(({ start }) => start);
  const starts = offsets.map((start) => whole.positionAt(start).line);
  const cellAt = (offset: number): number => lastStarted(offsets, offset);
  return {
    lineCount: whole.lineCount,
    cellOf: (offset) => cells[cellAt(offset)]?.number ?? 1,
    positionAt: (offset): Position => {
      const { line, character } = whole.positionAt(offset);
      return { line: line - (starts[cellAt(offset)] ?? 0), character };
    },
    offsetAt: whole.offsetAt,
  };
}

/** The line in the program of a line in a cell, both from 0; undefined where there is no such cell or line. */
export function programLine({ source, cells }: Notebook, cell: number, line: number): number | undefined {
  const found = cells.find(({ number }) => number === cell);
  if (!found || line < 0 || line >= lineIndex(found.source).lineCount) return undefined;
  return lineIndex(source).positionAt(found.start).line + line;
}
