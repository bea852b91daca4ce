/** Analyses the files of one command, which share the parser, what was read, and where imports lead. */
import { type EditableAnalysis, type SharedMachines, openAnalysis } from "../analysis/analyse";
import type { AnalysisOptions } from "../analysis/host";
import { type LineIndex, lineIndex } from "../analysis/line-index";
import type { NoNotebook } from "../analysis/notebook";
import { type Trial, openTrial } from "../analysis/trial";
import { withWritten, writtenTexts } from "../analysis/written-modules";
import type { AnalysedDocument } from "../features/document";
import type { ProblemPolicy } from "../features/problems/problem-policy";
import { type Program, readProgram } from "./program";
import type { Disk, Refusal } from "../host/disk";
import type { Surroundings } from "../host/surroundings";
import type { PythonParser } from "../syntax/parser";
import type { WrittenFile } from "../syntax/notebooks/write-magic";

export interface ProjectOptions {
  readonly parser: PythonParser;
  readonly disk: Disk;
  readonly surroundings: Surroundings;
  /** Which problems of a file are wanted; all where nothing is said. */
  readonly policyOf?: (file: string) => ProblemPolicy;
  /**
   * Whether files share what importing others did, which makes many of them fast. The report of one must then be read
   * before the next is analysed.
   */
  readonly isShared?: boolean;
}

export interface Project {
  /** Reads a file; why not, where it can't be read. */
  readonly read: (file: string) => Program | Refusal | NoNotebook;
  /**
   * With `isReadFirst` what the report says is read before another text is analysed in the document's place, which is then
   * analysed as an edit of it.
   */
  readonly analyse: (file: string, program: Program, isReadFirst?: boolean) => AnalysedDocument;
  /** The batch size for which a file's project wants costs to be told. */
  readonly batchSizeFor: (file: string) => number | undefined;
  /** Lines of any file that a report mentions. */
  readonly linesOf: (file: string) => LineIndex | undefined;
}

export function openProject({
  parser,
  disk,
  surroundings,
  policyOf,
  isShared = false,
}: ProjectOptions): Project {
  const optionsFor =
    (file: string, written: readonly WrittenFile[] = []) =>
    (): AnalysisOptions =>
      withWritten(surroundings.optionsFor(file), file, written);
  // Fixes of one file are tried out one after the other, so one trial at a time is enough.
  let trial: { readonly file: string; readonly of: Trial } | undefined;
  const open = (file: string, options: () => AnalysisOptions, begun?: EditableAnalysis): Trial => {
    trial?.of.close();
    trial = { file, of: openTrial(parser, file, options, begun) };
    return trial.of;
  };
  const trialOf = (file: string, options: () => AnalysisOptions): Trial =>
    trial?.file === file ? trial.of : open(file, options);
  const among = isShared ? (new Map() satisfies SharedMachines) : undefined;
  /** Lines of the files that cells of the program write which was analysed last. */
  let writtenLines: ReadonlyMap<string, LineIndex> = new Map();
  /** Lines of the files that were read, as they were last. */
  const linesRead = new Map<string, LineIndex | undefined>();
  const read = (file: string): Program | Refusal | NoNotebook => {
    const program = readProgram(file, disk);
    linesRead.set(file, typeof program === "string" ? undefined : program.lines);
    return program;
  };
  const linesOnDisk = (file: string): LineIndex | undefined => {
    if (!linesRead.has(file)) read(file);
    return linesRead.get(file);
  };
  return {
    read,
    batchSizeFor: (file) => surroundings.configurationFor(file)?.configuration.batchSize,
    analyse: (file, { text, notebook }, isReadFirst = false) => {
      const options = optionsFor(file, notebook?.written);
      const texts = writtenTexts(file, notebook?.written ?? []);
      writtenLines = new Map(
        [...texts].flatMap(([place, text]) =>
          text === undefined ? [] : [[place, lineIndex(text)] as const],
        ),
      );
      const session = openAnalysis(parser, file, text, options, 0, { among });
      try {
        const [report, syntax] = [session.report(), session.syntax()];
        return {
          text,
          report,
          syntax: () => syntax,
          analyse: (edited) => trialOf(file, options).analyse(edited),
          stepsTried: () => trialOf(file, options).stepsTried(),
          syntaxOf: (edited) => trialOf(file, options).syntaxOf(edited),
          policy: policyOf?.(file),
        };
      } finally {
        if (isReadFirst) open(file, options, session);
        else session.close();
      }
    },
    linesOf: (file) => writtenLines.get(file) ?? linesOnDisk(file),
  };
}
