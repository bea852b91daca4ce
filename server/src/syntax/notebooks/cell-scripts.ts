/**
 * Scripts that are notebooks: their cells begin with a comment, and lines of IPython's stand in them.
 *
 * - `# %%` (VS Code, Spyder, PyCharm) and `# In[3]:`: the lines stand as in a notebook. Python refuses such a file, and
 *   nobody gives it to Python: its cells are sent to IPython. Or they stand behind `#!`, which VS Code takes away before it sends
 *   a cell (its setting `magicCommandsAsComments`). It does so with `#!pip install …`, too, which others have switched off by
 *   the `#`; so only `#!%run nets.py` is read.
 * - jupytext with its header: each such line is a comment, `# %run nets.py`, so that Python passes over it.
 * - Databricks: so are they, as `# MAGIC %run ./nets`.
 *
 * What the cells say is Python of the same length, as in a notebook (`magics.ts`).
 */
import { scanLines } from "../logical-lines";
import { blankMagics } from "./magics";

interface CellFormat {
  /** What a file of the format holds, and no other. */
  readonly isOne: RegExp;
  /** Lines that begin a cell; the rest of the line is a comment. */
  readonly marker: RegExp;
  /** How a comment begins that holds a line of IPython's. */
  readonly prefix: RegExp;
  /** What makes such a line likely at all. */
  readonly magic: RegExp;
}

const MARKER = /^#[ \t]*(?:%%(?=[ \t[]|$)|<codecell>|In\[[\d ]*\]).*$/gm;

/** In the order in which a file is held to them: a script of jupytext has the markers of the last, too. */
const FORMATS: readonly CellFormat[] = [
  {
    isOne: /^\ufeff?# Databricks notebook source\r?$/m,
    marker: /^# COMMAND -{5,}.*$/gm,
    prefix: /^# MAGIC (?=!|%%?\w)/,
    magic: /^# MAGIC [%!]/m,
  },
  {
    isOne: /^\ufeff?# ---\r?\n(?:#.*\r?\n){0,20}?# {1,4}jupyte(?:r|xt):/,
    marker: MARKER,
    prefix: /^# (?=!|%%?\w)/,
    magic: /^[ \t]*# (?:!|%%?\w)/m,
  },
  {
    isOne: new RegExp(MARKER.source, "m"),
    marker: MARKER,
    prefix: /^#[ \t]*![ \t]*(?=%%?\w)/,
    magic: /^[ \t]*(?:#[ \t]*![ \t]*%|[%!?](?!=)|[^\s#][^\n]*(?:\?[ \t]*\r?$|=[ \t]*[!%]))/m,
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

function cellProgram(cell: string, prefix: RegExp): string {
  const uncommented = withoutPrefix(cell, prefix);
  const program = blankMagics(uncommented);
  // Comments that say nothing to IPython stay what they are.
  return program === uncommented ? cell : program;
}

/** A cell whose lines of IPython's are no comments: each is as long as it was, with blanks behind it. */
function withoutPrefix(cell: string, prefix: RegExp): string {
  let result = "";
  let position = 0;
  for (const { start, end } of scanLines(cell, 0, cell.length).comments) {
    const comment = cell.slice(start, end);
    const isAlone = /(?:^|\n)[ \t]*$/.test(cell.slice(position, start));
    const [taken] = prefix.exec(comment) ?? [];
    if (!isAlone || taken === undefined) continue;
    result += cell.slice(position, start) + comment.slice(taken.length) + " ".repeat(taken.length);
    position = end;
  }
  return result + cell.slice(position);
}
