// What a listing of all problems tries out, to find their fixes, is bounded; where nobody reads them, nothing is tried.
import { beforeAll, describe, expect, it } from "vitest";
import { openAnalysis } from "../../src/analysis/analyse";
import { lineIndex } from "../../src/analysis/line-index";
import { openTrial } from "../../src/analysis/trial";
import { STEPS_TRIED } from "../../src/features/fixes/budgets";
import { documentFacts } from "../../src/features/facts/facts";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";

/** Programs of so many mistakes, each of which has a fix, and so many rounds of a loop before them. */
const mistaken = (
  mistakes: number,
  rounds: number,
  mistake = "layers.Conv2D(4, 3, border_mode='same')(keras.Input((8, 8, 3)))",
): string =>
  `import keras\nfrom keras import layers\n\ndef work(n):\n    return [i * n for i in range(400)]\n\ndef go():\n    for i in range(${rounds}):\n        for j in range(${rounds}):\n            work(i)\n${`    ${mistake}\n`.repeat(mistakes)}\ngo()\n`;

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** How many problems of a program have fixes, and the steps that finding them took. */
function listed(text: string, hasFixes: boolean): { readonly fixed: number; readonly steps: number } {
  const options = { keras: 3, resolve: () => null } as const;
  const session = openAnalysis(parser, "a.py", text, options);
  const trial = openTrial(parser, "a.py", () => options);
  try {
    const document = { text, report: session.report(), syntax: session.syntax, ...trial };
    const { problems } = documentFacts(document, {
      pathOf: (file) => file,
      linesOf: () => lineIndex(text),
      hasFixes,
    });
    const fixed = problems.filter(({ fixes }) => fixes.length > 0).length;
    return { fixed, steps: trial.stepsTried() };
  } finally {
    session.close();
    trial.close();
  }
}

describe("a listing", () => {
  it("has the fixes of every problem of a program that is soon run", () => {
    expect(listed(mistaken(12, 1), true).fixed).toBe(12);
  });
  it("ends with the steps that tries may take", () => {
    const { fixed, steps } = listed(mistaken(60, 9, "layers.Conv2D(4, 9)(keras.Input((8, 8, 3)))"), true);
    expect(fixed).toBeGreaterThan(0);
    expect(fixed).toBeLessThan(60);
    expect(steps).toBeLessThan(2 * STEPS_TRIED);
  });
  it("tries those of one kind together once a program has run often enough", () => {
    const { fixed, steps } = listed(mistaken(60, 9), true);
    expect(fixed).toBe(60);
    expect(steps).toBeLessThan(STEPS_TRIED / 2);
  });
  it("leaves out what is no help among those that are tried together", () => {
    // Behind the last one's argument stands another mistake.
    const text = `${mistaken(20, 9)}layers.Conv2D(4, 3, border_mode='same')(keras.Input((8, 8)))\n`;
    const { fixed, steps } = listed(text, true);
    expect(fixed).toBeGreaterThanOrEqual(20);
    expect(steps).toBeLessThan(STEPS_TRIED);
  });
  it("tries nothing where the fixes are not told", () => {
    expect(listed(mistaken(12, 1), false)).toEqual({ fixed: 0, steps: 0 });
  });
});
