/** Fixtures written in other words: what is shown of them is still what real Keras computed, and hardly less. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "./support/analysed-program";
import { type EqualProgram, equalPrograms, frames, rewritings } from "./support/equal-programs";
import { type FixtureCell, fixtureCells } from "./support/fixture-cells";
import { readMarkers } from "./support/fixture-markers";
import { readTruth, truthFailures } from "./support/fixture-truth";
import { mappedFacts } from "./support/mapped-facts";
import { pythonParser } from "./support/python-parser";
import { lineIndex } from "../src/analysis/line-index";
import type { FileFacts } from "../src/features/facts";
import { fileFacts } from "../src/features/facts-merging";
import type { PythonParser } from "../src/syntax/parser";

const root = path.resolve(import.meta.dirname, "../../test-fixtures");
/**
 * One of so many programs is run, since all of them take minutes: by hand `EQUAL_STRIDE=1` runs all, `EQUAL_FROM` others, and
 * `EQUAL_LOST=1` lists what is known of a program and of its equal is not. A program's own text says whether it is one of them.
 */
const stride = Number(process.env.EQUAL_STRIDE ?? 20);
const from = Number(process.env.EQUAL_FROM ?? 0);
const listsLost = process.env.EQUAL_LOST !== undefined;
const isRun = (text: string): boolean =>
  createHash("sha1").update(text).digest().readUInt32BE() % stride === from;

/** Programs of which something is shown that is wrong. Whoever mends one deletes its line; none is added. */
const notYetRight = new Set(
  readFileSync(path.join(root, "truth/equal-not-yet-right.txt"), "utf8").split("\n"),
);

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

function factsOf(file: string, text: string, { keras }: FixtureCell): FileFacts {
  const document = analysedProgram(parser, file, text, { keras });
  const lines = lineIndex(document.text);
  return fileFacts(document, { pathOf: (name) => path.basename(name), linesOf: () => lines });
}

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".py"))
  .sort();

describe("a program in other words", () => {
  it.each([...Object.keys(rewritings), ...Object.keys(frames)])("%s", (way) => {
    const failures: string[] = [];
    let [known, lost] = [0, 0];
    for (const fixture of files) {
      const file = path.join(root, fixture);
      const truth = readTruth(file);
      for (const cell of truth ? fixtureCells(readFileSync(file, "utf8")) : []) {
        const answers = truth?.get(cell.line);
        if (!answers || answers.error) continue;
        const { program } = readMarkers(cell);
        const equal = equalPrograms(parser, program).find((one: EqualProgram) => one.way === way);
        if (!equal || !isRun(equal.text)) continue;
        const facts = mappedFacts(factsOf(file, equal.text, cell), equal, program);
        const found = truthFailures(facts, answers, true);
        const place = `${way}: ${fixture}: ${cell.title.trim()}`;
        if (found.length > 0 && !notYetRight.has(place)) failures.push([place, ...found].join("\n    "));
        const before = new Set(truthFailures(factsOf(file, program, cell), answers, false));
        const missing = truthFailures(facts, answers, false).filter(
          (failure) => !before.has(failure) && !found.includes(failure),
        );
        known += answers.layers.length + Object.keys(answers.values ?? {}).length;
        lost += missing.length;
        if (listsLost) for (const one of missing) console.log(`${place}: ${one}`);
      }
    }
    if (listsLost) console.log(`${way}: ${String(lost)} of ${String(known)} lost`);
    expect(failures).toEqual([]);
  });
});
