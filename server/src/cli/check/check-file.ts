/** Analyses one file of a run and keeps only facts of it: plain data, which may come from another thread. */
import { sourceProblems } from "./source-problems";
import { errorText } from "../error-text";
import type { Fingerprint } from "../cache/fingerprint";
import { type Recorder, sourceFingerprint } from "../cache/questions";
import type { Dependencies } from "../cache/questions";
import type { Program } from "../program";
import type { Project } from "../project";
import type { NoNotebook } from "../../analysis/notebook";
import {
  type DocumentFacts,
  type FactsSources,
  type ProblemFacts,
  documentFacts,
} from "../../features/facts/facts";
import type { Unknowns } from "../../features/explanations/unknowns";
import type { Refusal } from "../../host/disk";

/** What was found in a file. */
export interface CheckedFile {
  readonly facts: DocumentFacts;
  readonly unknowns: Unknowns;
}

export type FileOutcome =
  | (CheckedFile & {
      readonly kind: "checked";
      /** Our mistakes, each of which cost a statement. */
      readonly mistakes: readonly string[];
      /** Where results are to be kept. */
      readonly dependencies?: Dependencies;
    })
  | { readonly kind: "unread"; readonly why: Refusal | NoNotebook }
  /** A mistake of ours. */
  | { readonly kind: "failed"; readonly error: string };

/** What the files of a run share. */
export interface FileSources extends FactsSources {
  /** Whether another file is one of the run's, so that what this one finds out about it is told. */
  readonly isAsked: (file: string) => boolean;
  /** Whether hints and visits are told as well, which only `--format json` does; a run over many files keeps them all. */
  readonly isWhole: boolean;
  /** Where results are to be kept: notes what they depend on, and answers the same now. */
  readonly noted?: { readonly taken: Recorder["taken"]; readonly answer: (question: string) => Fingerprint };
}

export function checkFile(file: string, project: Project, sources: FileSources): FileOutcome {
  try {
    // What an earlier file left, where it failed, is not this one's.
    sources.noted?.taken(file);
    const program = project.read(file);
    if (typeof program === "string") return { kind: "unread", why: program };
    const document = project.analyse(file, program, true);
    const refused = sourceProblems(document, program);
    // Nobody asks where a reason arose, and its place belongs to the analysis.
    const unknowns = document.report.unknowns.map(({ reason: { code, detail }, count }) => ({
      reason: { code, detail },
      count,
    }));
    const mistakes = document.report.failures.map(({ error }) => errorText(error));
    // The report says nothing any more once fixes have been tried out.
    const found = documentFacts(document, sources, sources.isAsked, sources.isWhole, refused);
    const facts = { ...found, problems: inOrder(found.problems) };
    const dependencies =
      mistakes.length > 0 ? undefined : sources.noted && dependenciesOf(file, program, sources.noted);
    return { kind: "checked", facts, unknowns, mistakes, dependencies };
  } catch (error) {
    return { kind: "failed", error: errorText(error) };
  }
}

const inOrder = (problems: readonly ProblemFacts[]): readonly ProblemFacts[] =>
  problems.toSorted((a, b) => (a.cell ?? 0) - (b.cell ?? 0) || a.line - b.line || a.column - b.column);

/** What the outcome depended on; undefined where that can't be said of the file's bytes. */
function dependenciesOf(
  file: string,
  { read }: Program,
  { taken, answer }: NonNullable<FileSources["noted"]>,
): Dependencies | undefined {
  const text = read && sourceFingerprint(read);
  if (text === undefined) return undefined;
  return { text, answers: taken(file).map((question) => [question, answer(question)] as const) };
}
