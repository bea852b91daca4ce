/** Applies every fix of a document that keeps what its author meant, until none is left. */
import { composedEdits } from "../edits/composed-edits";
import type { AnalysedDocument } from "../document";
import { editsOf } from "../edits/edits";
import { aboutOf, losesNames, undefinedNames } from "./fix-outcome";
import { problems } from "../problems/problems";
import { type TextEdit, applyEdits, mapOffset } from "../edits/text-edit";
import type { Report } from "../../analysis/report";
import type { ProblemCode } from "../../messages/problem-codes";

/** A fixed document. */
export interface FixedDocument {
  /** The text after all fixes; the same string where nothing was fixed. */
  readonly text: string;
  /** What makes that text of the document's: edits that don't overlap, in order. */
  readonly edits: readonly TextEdit[];
  /** The codes of the problems that are fixed, in the order in which they were. */
  readonly fixed: readonly ProblemCode[];
}

/** A fix brings to light what stood behind it: the names of an import first, then their arguments, then what follows. */
const MOST_ROUNDS = 12;
/** Texts that are analysed for one document; a fix that fails to help costs a few. */
const MOST_TRIALS = 160;

/** A fix to try out, as plain data: the report that it was found in is gone once another text is analysed. */
interface Candidate {
  readonly code: ProblemCode;
  /** What tells the problem from another of its code. */
  readonly about: string;
  readonly start: number;
  readonly end: number;
  readonly edits: readonly TextEdit[];
  /** Whether the fix makes code be read that was not before. */
  readonly isOfGap?: boolean;
}

/** Statements of Python 2 as calls of today: until they are, nothing of the file runs. */
function statementsOfPython2({ report }: AnalysedDocument): readonly Candidate[] {
  return report.gaps.flatMap(({ start, end, today }) =>
    today === undefined
      ? []
      : [
          {
            code: "syntax-error",
            about: "syntax-error",
            start,
            end,
            edits: [{ start, end, newText: today }],
            isOfGap: true,
          },
        ],
  );
}

/** A fix that failed is not tried again on the same line, whatever has moved it since. */
function keyOf({ about, start }: Candidate, text: string): string {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", start);
  return `${about} ${text.slice(from, to < 0 ? undefined : to)}`;
}

/** The problems of a document that have a fix which keeps their author's meaning, in source order. */
function candidatesOf(document: AnalysedDocument): readonly Candidate[] {
  return problems(document).flatMap(({ finding }) => {
    for (const remedy of finding.remedies ?? []) {
      if (remedy.isSafe !== true) continue;
      const edits = editsOf(document, remedy);
      if (!edits || applyEdits(document.text, edits) === document.text) continue;
      const { start, end } = finding.span;
      return [{ code: finding.code, about: aboutOf(finding), start, end, edits }];
    }
    return [];
  });
}

const isSameEdit = (a: TextEdit, b: TextEdit): boolean =>
  a.start === b.start && a.end === b.end && a.newText === b.newText;

/** Whether two edits can't be applied together; insertions at one place have no order among them, unless both are imports. */
const collide = (a: TextEdit, b: TextEdit): boolean => {
  if (a.start < b.end && b.start < a.end) return true;
  const areShared = a.isShared === true && b.isShared === true;
  return !areShared && a.start === b.start && a.end === b.end;
};

/** The edits of several fixes as one list; undefined where they get into each other's way. */
export function together(candidates: readonly Pick<Candidate, "edits">[]): readonly TextEdit[] | undefined {
  const all: TextEdit[] = [];
  for (const edit of candidates.flatMap(({ edits }) => edits)) {
    if (edit.isShared && all.some((other) => isSameEdit(edit, other))) continue;
    all.push(edit);
  }
  const sorted = all.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const isClear = sorted.every((edit, i) => {
    const next = sorted[i + 1];
    return !next || !collide(edit, next);
  });
  return isClear ? sorted : undefined;
}

/** As many fixes, in source order, as can be applied together. */
function compatible(candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of candidates) if (together([...chosen, candidate])) chosen.push(candidate);
  return chosen;
}

/** Whether a problem no longer stands where it stood. What its fix brought to light may stand there instead. */
function isGone(report: Report, candidate: Candidate, edits: readonly TextEdit[]): boolean {
  const start = mapOffset(candidate.start, edits);
  const end = Math.max(mapOffset(candidate.end, edits), start + 1);
  return !report.findings.some(
    (other) =>
      other.span.file === report.file &&
      other.span.start < end &&
      start < Math.max(other.span.end, other.span.start + 1) &&
      aboutOf(other) === candidate.about,
  );
}

/**
 * Applies every safe fix (`isSafe` in its remedy) to a fixed point. Each is verified by the analysis of the edited text:
 * its problem must be gone, every name still has a value, and the text must still parse. Fixes that don't help are left out, the others stay. Pure:
 * nothing is written. For another Keras than the document's own, give a document that was analysed under that one.
 */
export function fixAll(document: AnalysedDocument): FixedDocument {
  let { text } = document;
  const rounds: (readonly TextEdit[])[] = [];
  const fixed: ProblemCode[] = [];
  const failed = new Set<string>();
  let trials = 0;

  for (let round = 0; round < MOST_ROUNDS && trials < MOST_TRIALS; round++) {
    const report = round === 0 ? document.report : document.analyse(text);
    const syntax = round === 0 ? document.syntax() : document.syntaxOf(text);
    const [base, before, names] = [text, report.gaps.length, undefinedNames(report)];
    const present = { ...document, text, report, syntax: () => syntax };
    const found = [...statementsOfPython2(present), ...candidatesOf(present)];
    const candidates = compatible(found.filter((one) => !failed.has(keyOf(one, base))));

    const holds = (tried: readonly Candidate[]): boolean => {
      const edits = together(tried);
      if (!edits || trials >= MOST_TRIALS) return false;
      trials += 1;
      const after = document.analyse(applyEdits(base, edits));
      const read = tried.filter(({ isOfGap = false }) => isOfGap).length;
      if (after.gaps.length > before - read || losesNames(after, names)) return false;
      return tried.every((candidate) => isGone(after, candidate, edits));
    };
    /** `accepted` and as many of `tried` as hold together with them: halves are tried apart where the whole fails. */
    const helping = (accepted: readonly Candidate[], tried: readonly Candidate[]): readonly Candidate[] => {
      const [only] = tried;
      if (!only || holds([...accepted, ...tried])) return [...accepted, ...tried];
      if (tried.length === 1) {
        failed.add(keyOf(only, base));
        return accepted;
      }
      const half = Math.ceil(tried.length / 2);
      return helping(helping(accepted, tried.slice(0, half)), tried.slice(half));
    };
    const applied = helping([], candidates);
    const edits = together(applied);
    if (!edits || edits.length === 0) break;
    text = applyEdits(base, edits);
    rounds.push(edits);
    fixed.push(...applied.map(({ code }) => code));
  }
  return { text, edits: composedEdits(document.text, rounds), fixed };
}
