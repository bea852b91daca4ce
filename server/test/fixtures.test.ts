// Runs every literate fixture: what is shown is what its markers expect, and what real Keras computed.
//
// UPDATE_FIXTURES=1 writes expectations that exist anew, and adds none.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "./support/analysed-program";
import { fixtureCells } from "./support/fixture-cells";
import { type Correction, corrected, judge } from "./support/fixture-expectations";
import { readMarkers } from "./support/fixture-markers";
import { readTruth, truthFailures, wrongWords } from "./support/fixture-truth";
import { pythonParser } from "./support/python-parser";
import { lineIndex } from "../src/analysis/line-index";
import { fileFacts } from "../src/features/facts/facts-merging";
import { layerDefinitions } from "../src/libraries/keras/layers";
import type { PythonParser } from "../src/syntax/parser";

const root = path.resolve(import.meta.dirname, "../../test-fixtures");
const isUpdating = process.env.UPDATE_FIXTURES === "1";

const fixtures = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => file.endsWith(".py"))
  .sort();

/** Cells of which the words of who raises are known to be others than ours; one that comes right leaves the list. */
const wordsNotYetRight = new Set(
  readFileSync(path.join(root, "truth/words-not-yet-right.txt"), "utf8").split("\n"),
);

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** A cell that says so may know less than real Keras does; never anything else. */
const knowsLess = (lines: readonly string[]): boolean =>
  lines.some((line) => /#\s*(silent\b|keras-shape-lens: (ignore|disable))/.test(line));

for (const fixture of fixtures) {
  const file = path.join(root, fixture);
  const text = readFileSync(file, "utf8");
  const truth = readTruth(file);
  const corrections: Correction[] = [];

  describe(fixture, () => {
    for (const cell of fixtureCells(text)) {
      it(cell.title, () => {
        const markers = readMarkers(cell);
        const document = analysedProgram(parser, file, markers.program, cell);
        const { failures, corrections: found } = judge(document, markers);
        corrections.push(...found);
        const lines = lineIndex(document.text);
        const facts = fileFacts(document, { pathOf: (name) => path.basename(name), linesOf: () => lines });
        // Beside its markers a cell may have hints of the lines that all cells begin with.
        const told = facts.hints.map(({ line }) => line - 1).filter((line) => line >= markers.from);
        if (!isUpdating) expect(told).toEqual(markers.hints.map(({ line }) => line));
        if (isUpdating) writeFileSync(file, corrected(text, corrections));
        expect(isUpdating ? failures.slice(found.length) : failures).toEqual([]);
        const answers = truth?.get(cell.line);
        if (!answers) return;
        expect(truthFailures(facts, answers, knowsLess(cell.lines.slice(cell.from)))).toEqual([]);
        const wrong = wrongWords(facts, answers);
        if (wordsNotYetRight.has(`${fixture}: ${cell.title}`)) expect(wrong).not.toEqual([]);
        else expect(wrong).toEqual([]);
      });
    }
  });
}

describe("fixtures", () => {
  it("have the answers of real Keras beside them", () => {
    const own = (file: string): boolean => !file.startsWith("broken/");
    expect(fixtures.filter((file) => own(file) && !readTruth(path.join(root, file)))).toEqual([]);
  });

  it("show every layer that is described, and each has answers of real Keras", () => {
    const shown = fixtures
      .filter((file) => file.startsWith("layers/"))
      .map((file) => readFileSync(path.join(root, file), "utf8"))
      .join("\n");
    const asked = readdirSync(path.join(root, "truth")).join("\n");
    const short = (name: string): string => name.slice(name.lastIndexOf(".") + 1);
    const layers = layerDefinitions.map(({ names }) => names.map(short));
    const isShown = (name: string): boolean => new RegExp(`\\b${name}\\(`).test(shown);
    const isAnswered = (name: string): boolean =>
      asked.includes(`${name.toLowerCase()}-configurations.json`) || answered.has(name);
    expect(layers.filter((names) => !names.some(isShown))).toEqual([]);
    expect(layers.filter((names) => !names.some(isAnswered))).toEqual([]);
  });
});

/** Layers that real Keras answered for in a fixture. */
const answered = new Set(
  fixtures.flatMap((file) =>
    [...(readTruth(path.join(root, file))?.values() ?? [])].flatMap((cell) =>
      cell.layers.map(({ layer }) => layer),
    ),
  ),
);
