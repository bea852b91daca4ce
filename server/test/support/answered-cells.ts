// The fixtures' cells to which real Keras answered without an exception, for tests that change what a program says.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { analysedProgram } from "./analysed-program";
import { type FixtureCell, fixtureCells } from "./fixture-cells";
import { readMarkers } from "./fixture-markers";
import { type TrueCell, readTruth } from "./fixture-truth";
import { lineIndex } from "../../src/analysis/line-index";
import type { FileFacts, ShapeFacts } from "../../src/features/facts/facts";
import { fileFacts } from "../../src/features/facts/facts-merging";
import type { PythonParser } from "../../src/syntax/parser";

const root = path.resolve(import.meta.dirname, "../../../test-fixtures");

export interface AnsweredCell {
  /** The fixture's path below `test-fixtures/`. */
  readonly fixture: string;
  readonly cell: FixtureCell;
  /** The cell without its markers. */
  readonly program: string;
  readonly answers: TrueCell;
}

/** All of them. What is shown behind an exception is what the program would do without it, which no program did. */
export function* answeredCells(): Generator<AnsweredCell> {
  const fixtures = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".py"),
  );
  for (const fixture of fixtures.sort()) {
    const file = path.join(root, fixture);
    const truth = readTruth(file);
    for (const cell of truth ? fixtureCells(readFileSync(file, "utf8")) : []) {
      const answers = truth?.get(cell.line);
      if (answers && !answers.error) yield { fixture, cell, program: readMarkers(cell).program, answers };
    }
  }
}

/** What is known of a text that stands in a cell's place. */
export function factsInPlace(parser: PythonParser, { fixture, cell }: AnsweredCell, text: string): FileFacts {
  const document = analysedProgram(parser, path.join(root, fixture), text, cell);
  const lines = lineIndex(document.text);
  return fileFacts(document, { pathOf: (name) => path.basename(name), linesOf: () => lines });
}

/**
 * Whether a program is one of those that are run: one of `NAME_STRIDE`, or of `usual` without that variable, and
 * `NAME_FROM` says which. The program's own text decides, so that a new fixture changes nothing for the others.
 */
export function sampled(name: string, usual: number): (text: string) => boolean {
  const stride = Number(process.env[`${name}_STRIDE`] ?? usual);
  const from = Number(process.env[`${name}_FROM`] ?? 0);
  return (text) => shareOf(text, stride) === from;
}

/** In which of so many shares a program falls, by its own text. */
export const shareOf = (text: string, shares: number): number =>
  createHash("sha1").update(text).digest().readUInt32BE() % shares;

/** The lines of a list of what is not yet right. */
export const notYetRight = (list: string): ReadonlySet<string> =>
  new Set(readFileSync(path.join(root, "truth", list), "utf8").split("\n"));

/** Facts without those of which not even the number of axes is known: they claim nothing. */
export function claimed(facts: FileFacts): FileFacts {
  const claims = ({ outputs }: { readonly outputs: readonly ShapeFacts[] }): boolean =>
    !outputs.includes(null);
  return {
    ...facts,
    layers: facts.layers.map((layer) => ({ ...layer, visits: layer.visits.filter(claims) })),
    models: facts.models.filter(claims),
  };
}
