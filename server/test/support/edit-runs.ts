// Runs programs through edits at random, and makes what differs from a fresh session as small as it can.
import { type Difference, firstDifference, followDocument } from "./followed-edits";
import { randomEdit, randomNumbers } from "./random-edits";
import type { AnalysisOptions } from "../../src/analysis/host";
import type { PythonParser } from "../../src/syntax/parser";

/** A program to edit, with what its analysis is given. */
export interface EditedProgram {
  readonly file: string;
  readonly text: string;
  readonly options: () => AnalysisOptions;
}

/** Texts of a program that, one after the other in one session, end in something that a fresh session shows otherwise. */
export interface Failure {
  readonly program: string;
  /** What kinds of edits led there, before the texts were made fewer. */
  readonly edits: readonly string[];
  readonly texts: readonly string[];
  readonly difference: Difference;
}

/** Edits in one session before the next program has its turn: enough for what is kept to have a history. */
const EDITS_PER_SESSION = 20;
/** Tokens that hovers and code actions are compared at after each edit; each tries alternatives out, and so takes time. */
const TOKENS_PER_EDIT = 5;
/** Texts that are tried to make a failure smaller. */
const ATTEMPTS_TO_SHRINK = 600;

/** The difference that the last of the texts ends in, when all are gone through; undefined where there is none. */
function differenceAfter(
  parser: PythonParser,
  { file, options }: EditedProgram,
  texts: readonly string[],
): Difference | undefined {
  const [first = "", ...others] = texts;
  const followed = followDocument(parser, file, first, options);
  try {
    firstDifference(parser, file, followed, options, () => false);
    for (const [i, text] of others.entries()) {
      followed.goTo(text);
      const found = firstDifference(parser, file, followed, options, () => i === others.length - 1);
      if (found) return found;
    }
    return undefined;
  } finally {
    followed.close();
  }
}

function withoutLine(text: string, line: string): string {
  const lines = text.split("\n");
  const at = lines.indexOf(line);
  return at < 0 ? text : lines.filter((_, i) => i !== at).join("\n");
}

/** Leaves out texts, then lines that all texts share, as long as there still is a difference. */
function shrink(parser: PythonParser, program: EditedProgram, failing: readonly string[]): readonly string[] {
  let attempts = ATTEMPTS_TO_SHRINK;
  const fails = (texts: readonly string[]): boolean =>
    attempts-- > 0 && differenceAfter(parser, program, texts) !== undefined;
  let texts = fails(failing.slice(-2)) ? failing.slice(-2) : failing;
  for (let i = texts.length - 2; i >= 0 && texts.length > 2; i--) {
    const fewer = texts.filter((_, at) => at !== i);
    if (fails(fewer)) texts = fewer;
  }
  for (let changed = true; changed && attempts > 0;) {
    changed = false;
    for (const line of new Set(texts[0]?.split("\n") ?? [])) {
      const shorter = texts.map((text) => withoutLine(text, line));
      if (shorter.every((text, i) => text !== texts[i]) && fails(shorter)) {
        texts = shorter;
        changed = true;
      }
    }
  }
  return texts;
}

/**
 * Makes `count` edits at random over the programs in turn, and gives what differs, smallest texts first found. The
 * same seed makes the same edits.
 */
export function runRandomEdits(
  parser: PythonParser,
  programs: readonly EditedProgram[],
  { count, seed, onEdits }: { count: number; seed: number; onEdits?: (made: number) => void },
): readonly Failure[] {
  const failures: Failure[] = [];
  let made = 0;
  for (let turn = 0; made < count && programs.length > 0; turn++) {
    const program = programs[turn % programs.length];
    if (!program) continue;
    const random = randomNumbers(seed + turn);
    const texts = [program.text];
    const edits: string[] = [];
    const followed = followDocument(parser, program.file, program.text, program.options);
    try {
      for (let edit = 0; edit < EDITS_PER_SESSION && made < count; edit++, made++) {
        const next = randomEdit(texts.at(-1) ?? "", texts, random);
        edits.push(next.name);
        for (const text of next.texts) {
          followed.goTo(text);
          texts.push(text);
        }
        // Now and then nobody looks before the next edit.
        if (random() < 0.2) continue;
        const share = TOKENS_PER_EDIT / Math.max(1, (texts.at(-1) ?? "").length / 8);
        const found = firstDifference(
          parser,
          program.file,
          followed,
          program.options,
          () => random() < share,
        );
        if (!found) continue;
        const fewest = shrink(parser, program, texts);
        const difference = differenceAfter(parser, program, fewest) ?? found;
        failures.push({ program: program.file, edits, texts: fewest, difference });
        break;
      }
    } finally {
      followed.close();
    }
    onEdits?.(made);
  }
  return failures;
}

/** A failure as text: the texts that lead to it and the line that differs. */
export function describeFailure({ program, edits, texts, difference }: Failure): string {
  return [
    `${program} (${edits.join(", ")})`,
    ...texts.map((text, i) => `--- text ${i + 1}\n${text}`),
    `--- after these edits: ${difference.followed ?? "nothing"}`,
    `--- a fresh start:     ${difference.fresh ?? "nothing"}`,
  ].join("\n");
}
