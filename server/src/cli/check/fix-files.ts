/** `--fix`, `--add-ignores` and `--diff`: what is to change in the files, written or shown. */
import { writeFileSync } from "node:fs";
import type { CommandContext } from "../command";
import { errorText } from "../error-text";
import { progress } from "../progress";
import type { Program } from "../program";
import type { Project } from "../project";
import type { FoundFiles, PythonFile } from "../python-files";
import { editedNotebook } from "./notebook-edits";
import type { AnalysedDocument } from "../../features/document";
import { type TextEdit, applyEdits } from "../../features/edits/text-edit";
import { visibleLine, visibleText } from "../../features/text/visible-text";
import type { Disk } from "../../host/disk";

/** One file that fixes change. */
export interface FixedFile {
  readonly file: string;
  readonly shown: string;
  /** The whole file before and after, without a byte order mark. */
  readonly before: string;
  readonly after: string;
  /** How many problems are fixed or silenced. */
  readonly count: number;
}

export interface Fixes {
  readonly files: readonly FixedFile[];
  /** A line each on what could not be done. */
  readonly failures: readonly string[];
}

/** What is done about the problems of a document, and how many of them that is. */
export type Mending = (document: AnalysedDocument) => {
  readonly edits: readonly TextEdit[];
  readonly count: number;
};

/** What a mending makes of a program's file; undefined where it can't be written into it. */
async function fixedText(
  file: PythonFile,
  program: Program,
  project: Project,
  before: string,
  mend: Mending,
): Promise<{ readonly after: string; readonly count: number } | undefined> {
  const { edits, count } = mend(project.analyse(file.file, program, true));
  if (edits.length === 0) return { after: before, count: 0 };
  const after = program.notebook
    ? await editedNotebook(before, program.notebook, edits)
    : applyEdits(before, edits);
  return after === undefined ? undefined : { after, count };
}

/** What a mending makes of every file, each as the others are now. */
async function fixFiles(
  { files }: FoundFiles,
  disk: Disk,
  project: Project,
  { runtime, say }: CommandContext,
  mend: Mending,
): Promise<Fixes> {
  const shown = progress(files.length, runtime.terminal);
  const found: FixedFile[] = [];
  const failures: string[] = [];
  for (const [i, file] of files.entries()) {
    shown.step(i, visibleLine(file.shown));
    try {
      const program = project.read(file.file);
      const source = disk.readSource(file.file, LONGEST_FIXED);
      // What can't be read is told by the check itself; what is not UTF-8 could not be written back as it was.
      if (typeof program === "string" || typeof source === "string" || source.isOtherEncoding) continue;
      const fixed = await fixedText(file, program, project, source.text, mend);
      if (!fixed) failures.push(say("cli.notFixed", { path: file.shown }));
      else if (fixed.count > 0) found.push({ ...file, before: source.text, ...fixed });
    } catch (error) {
      failures.push(say("cli.failed", { path: file.shown, error: errorText(error) }));
    }
  }
  shown.end();
  return { files: found, failures };
}

/**
 * Times that the files are gone through: a name of today in a module lets what imports it be analysed further, and what is
 * found there lets that be.
 */
const MOST_ROUNDS = 4;

/** The disk with other texts in some of its files. */
function withTexts(disk: Disk, texts: ReadonlyMap<string, string>): Disk {
  return {
    ...disk,
    readText: (file) => texts.get(file) ?? disk.readText(file),
    readSource: (file, limit) => {
      const text = texts.get(file);
      return text === undefined ? disk.readSource(file, limit) : { text };
    },
  };
}

/** The changes of one file by all rounds as one. */
function composed(first: FixedFile | undefined, next: FixedFile): FixedFile {
  return first ? { ...next, before: first.before, count: first.count + next.count } : next;
}

/**
 * What a mending makes of every file, gone through again as long as it changes any: a file that is changed is another one
 * for those that import it. `openOn` gives the project on a disk with the texts so far; nothing is written.
 */
export async function fixUntilSettled(
  found: FoundFiles,
  disk: Disk,
  openOn: (disk: Disk) => Project,
  context: CommandContext,
  mend: Mending,
): Promise<Fixes> {
  const changed = new Map<string, FixedFile>();
  const failures: string[] = [];
  let present = disk;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = await fixFiles(found, present, openOn(present), context, mend);
    for (const file of fixes.files) changed.set(file.file, composed(changed.get(file.file), file));
    failures.push(...fixes.failures);
    // One file alone was mended to its end already, and one that failed would fail again.
    if (fixes.files.length === 0 || found.files.length === 1 || failures.length > 0) break;
    present = withTexts(disk, new Map([...changed].map(([file, { after }]) => [file, after])));
  }
  const inOrder = found.files.flatMap(({ file }) => changed.get(file) ?? []);
  return { files: inOrder, failures };
}

/** As long as a notebook that is read at all. */
const LONGEST_FIXED = 200_000_000;

/** Writes the fixed files, with the byte order mark that they had. */
export function writeFixes({ files }: Fixes, disk: Disk): void {
  for (const { file, after } of files) {
    const source = disk.readSource(file, LONGEST_FIXED);
    const mark = typeof source !== "string" && source.hasMark ? "\uFEFF" : "";
    writeFileSync(file, mark + after);
  }
}

/** The changes as a unified diff, which `patch` and `git apply` take. */
export async function diffText({ files }: Fixes): Promise<string> {
  if (files.length === 0) return "";
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  return files
    .map(({ shown, before, after }) => {
      const path = visibleLine(shown);
      const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
      return visibleText(
        createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, options),
      );
    })
    .join("");
}
