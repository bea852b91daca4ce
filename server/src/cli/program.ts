/** A program that a command reads: a Python file, or a notebook as one program. */
import { type LineIndex, lineIndex } from "../analysis/line-index";
import { type Notebook, type NoNotebook, notebookIndex, readNotebook } from "../analysis/notebook";
import type { Disk, Refusal } from "../host/disk";
import type { SourceText } from "../host/source-text";

export interface Program {
  /** What is analysed. */
  readonly text: string;
  /** As it stands in the file: of the same length, IPython's magics included. */
  readonly source: string;
  /** What was read, which for a notebook is its JSON; undefined where it was made of something else. */
  readonly read?: SourceText;
  readonly lines: LineIndex;
  /** Where it is a notebook. */
  readonly notebook?: Notebook;
  /** Why Python would refuse the file's bytes. */
  readonly damage?: SourceText["damage"];
}

export const isNotebook = (file: string): boolean => file.endsWith(".ipynb");

/** Notebooks carry their pictures and tables; the code in one is a hundredth of it. */
export const LONGEST_NOTEBOOK = 200_000_000;

/** Reads a program, or says why it can't be read. */
export function readProgram(file: string, disk: Disk): Program | Refusal | NoNotebook {
  const read = disk.readSource(file, isNotebook(file) ? LONGEST_NOTEBOOK : undefined);
  if (typeof read === "string") return read;
  const { text, damage } = read;
  if (!isNotebook(file)) return { text, source: text, read, lines: lineIndex(text), damage };
  const notebook = readNotebook(text);
  if (typeof notebook === "string") return notebook;
  return {
    text: notebook.program,
    source: notebook.source,
    read,
    lines: notebookIndex(notebook),
    notebook,
    damage,
  };
}
