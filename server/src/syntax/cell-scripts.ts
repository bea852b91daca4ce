/**
 * Scripts that are notebooks: their cells begin with a comment, and lines of IPython's stand in them.
 *
 * - `# %%` (VS Code, Spyder, PyCharm) and `# In[3]:`: the lines stand as in a notebook. Python refuses such a file, and
 *   nobody gives it to Python: its cells are sent to IPython.
 * - jupytext with its header: each such line is a comment, `# %run nets.py`, so that Python passes over it.
 * - Databricks: so are they, as `# MAGIC %run ./nets`.
 *
 * What the cells say is Python of the same length, as in a notebook (`magics.ts`).
 */
import { scanLines } from "./logical-lines";
import { blankMagics } from "./magics";

interface CellFormat {
  /** What a file of the format holds, and no other. */
  readonly isOne: RegExp;
  /** Lines that begin a cell; the rest of the line is a comment. */
  readonly marker: RegExp;
  /** What stands before IPython's lines, and what makes one likely at all; where nothing does they stand as they are. */
  readonly prefix: string;
  readonly magic: RegExp;
}

const MARKER = /^#[ \t]*(?:%%(?=[ \t[]|$)|<codecell>|In\[[\d ]*\]).*$/gm;

/** In the order in which a file is held to them: a script of jupytext has the markers of the last, too. */
const FORMATS: readonly CellFormat[] = [
  {
    isOne: /^\ufeff?# Databricks notebook source\r?$/m,
    marker: /^# COMMAND -{5,}.*$/gm,
    prefix: "# MAGIC ",
    magic: /^# MAGIC [%!]/m,
  },
  {
    isOne: /^\ufeff?# ---\r?\n(?:#.*\r?\n){0,20}?# {1,4}jupyte(?:r|xt):/,
    marker: MARKER,
    prefix: "# ",
    magic: /^[ \t]*# (?:!|%%?\w)/m,
  },
  {
    isOne: new RegExp(MARKER.source, "m"),
    marker: MARKER,
    prefix: "",
    magic: /^[ \t]*(?:[%!?](?!=)|[^\s#][^\n]*(?:\?[ \t]*\r?$|=[ \t]*[!%]))/m,
  },
];

/** The Python that a script's cells say, at the offsets where they say it: the text itself where IPython has no line in it. */
export function programOfScript(text: string): string {
  // Asked after each edit, of any file: one sign is looked for first.
  if (!/^#/m.test(text)) return text;
  const format = FORMATS.find(({ isOne }) => isOne.test(text));
  if (!format?.magic.test(text)) return text;
  let program = "";
  let from = 0;
  for (const { 0: marker, index } of text.matchAll(format.marker)) {
    program += cellProgram(text.slice(from, index), format.prefix) + marker;
    from = index + marker.length;
  }
  return program + cellProgram(text.slice(from), format.prefix);
}

function cellProgram(cell: string, prefix: string): string {
  const uncommented = prefix === "" ? cell : withoutPrefix(cell, prefix);
  const program = blankMagics(uncommented);
  // Comments that say nothing to IPython stay what they are.
  return program === uncommented ? cell : program;
}

/** A cell whose lines of IPython's are no comments: each is as long as it was, with blanks behind it. */
function withoutPrefix(cell: string, prefix: string): string {
  let result = "";
  let position = 0;
  for (const { start, end } of scanLines(cell, 0, cell.length).comments) {
    const comment = cell.slice(start, end);
    const isAlone = /(?:^|\n)[ \t]*$/.test(cell.slice(position, start));
    if (!isAlone || !comment.startsWith(prefix) || !/^(?:!|%%?\w)/.test(comment.slice(prefix.length)))
      continue;
    result += cell.slice(position, start) + comment.slice(prefix.length) + " ".repeat(prefix.length);
    position = end;
  }
  return result + cell.slice(position);
}
