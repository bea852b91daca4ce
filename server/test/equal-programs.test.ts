/** Fixtures written in other words: what is shown of them is still what real Keras computed, and hardly less. */
import { beforeAll, describe, expect, it } from "vitest";
import { answeredCells, factsInPlace, notYetRight, sampled } from "./support/answered-cells";
import { equalProgram, ways } from "./support/equal-programs";
import { truthFailures } from "./support/fixture-truth";
import { mappedFacts } from "./support/mapped-facts";
import { pythonParser } from "./support/python-parser";
import type { PythonParser } from "../src/syntax/parser";

/**
 * All of them take minutes: by hand `EQUAL_STRIDE=1` runs all, `EQUAL_FROM` others, and `EQUAL_LOST=1` lists what is known
 * of a program and of its equal is not.
 */
const isRun = sampled("EQUAL", 20);
const listsLost = process.env.EQUAL_LOST !== undefined;

/** Programs of which something is shown that is wrong. Whoever mends one deletes its line; none is added. */
const wrong = notYetRight("equal-not-yet-right.txt");

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

describe("a program in other words", () => {
  it.each(ways)("%s", (way) => {
    const failures: string[] = [];
    let [known, lost] = [0, 0];
    for (const answered of answeredCells()) {
      const { fixture, cell, program, answers } = answered;
      const equal = equalProgram(parser, program, way);
      if (!equal || !isRun(equal.text)) continue;
      const facts = mappedFacts(factsInPlace(parser, answered, equal.text), equal, program);
      const found = truthFailures(facts, answers, true);
      const place = `${way}: ${fixture}: ${cell.title.trim()}`;
      if (found.length > 0 && !wrong.has(place)) failures.push([place, ...found].join("\n    "));
      if (!listsLost) continue;
      const before = new Set(truthFailures(factsInPlace(parser, answered, program), answers, false));
      const missing = truthFailures(facts, answers, false).filter(
        (failure) => !before.has(failure) && !found.includes(failure),
      );
      known += answers.layers.length + Object.keys(answers.values ?? {}).length;
      lost += missing.length;
      for (const one of missing) console.log(`${place}: ${one}`);
    }
    if (listsLost) console.log(`${way}: ${String(lost)} of ${String(known)} lost`);
    expect(failures).toEqual([]);
  });
});
