/** Analyses one file of a run and keeps only facts of it: plain data, which may come from another thread. */
import { sourceProblems } from "./source-problems";
import { errorText } from "../error-text";
import type { Project } from "../project";
import type { NoNotebook } from "../../analysis/notebook";
import {
  type DocumentFacts,
  type FactsSources,
  type ProblemFacts,
  documentFacts,
} from "../../features/facts";
import type { Unknowns } from "../../features/unknowns";
import type { Refusal } from "../../host/disk";

export type FileOutcome =
  | { readonly kind: "checked"; readonly facts: DocumentFacts; readonly unknowns: Unknowns }
  | { readonly kind: "unread"; readonly why: Refusal | NoNotebook }
  /** A mistake of ours. */
  | { readonly kind: "failed"; readonly error: string };

/** What the files of a run share. */
export interface FileSources extends FactsSources {
  /** Whether another file is one of the run's, so that what this one finds out about it is told. */
  readonly isAsked: (file: string) => boolean;
  /** Whether hints and visits are told as well, which only `--format json` does; a run over many files keeps them all. */
  readonly isWhole: boolean;
}

export function checkFile(file: string, project: Project, sources: FileSources): FileOutcome {
  try {
    const program = project.read(file);
    if (typeof program === "string") return { kind: "unread", why: program };
    const document = project.analyse(file, program);
    const own = documentFacts(document, sources, sources.isAsked);
    const refused = sourceProblems(document, program.damage);
    const others = refused ? documentFacts(refused, sources).problems : [];
    const facts = { ...own, problems: inOrder([...others, ...own.problems]) };
    return {
      kind: "checked",
      facts: sources.isWhole ? facts : countedFacts(facts),
      unknowns: document.report.unknowns,
    };
  } catch (error) {
    return { kind: "failed", error: errorText(error) };
  }
}

const inOrder = (problems: readonly ProblemFacts[]): readonly ProblemFacts[] =>
  problems.toSorted((a, b) => (a.cell ?? 0) - (b.cell ?? 0) || a.line - b.line || a.column - b.column);

/** The facts with nothing of layers but where they are, so that they can be counted. */
function countedFacts(facts: DocumentFacts): DocumentFacts {
  return {
    ...facts,
    layers: facts.layers.map((record) => ({ ...record, facts: { ...record.facts, visits: [] } })),
    models: [],
    hints: [],
  };
}
