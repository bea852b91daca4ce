/** What several hundred calls of NumPy, pandas and scikit-learn give, and of readers of files, against what those libraries answered. */
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { countOf, judgedCalls } from "../support/judged-calls";
import { pythonParser } from "../support/python-parser";
import type { PythonParser } from "../../src/syntax/parser";

const truth = path.resolve(import.meta.dirname, "../../../test-fixtures/truth");

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

describe("calls give what the libraries give, or say that they don't know", () => {
  // `exact` counts calls whose whole shape is known; it only rises. Of the rest only running the program tells, or it is
  // not described yet.
  const sources = [
    { name: "data-functions", program: "data-functions.py", least: 1215, exact: 1100 },
    { name: "data-files", program: path.join(truth, "data-files", "program.py"), least: 450, exact: 376 },
  ] as const;
  it.each(sources)("$name", ({ name, program, least, exact }) => {
    const judged = judgedCalls(parser, path.join(truth, `${name}.json`), program);
    if (process.env.SHOW_CALLS !== undefined)
      for (const { call, right, ours, outcome } of judged)
        if (outcome !== "exact") process.stdout.write(`${outcome}: ${call} → (${right}), ours (${ours})\n`);
    expect(judged.filter(({ outcome }) => outcome === "wrong")).toEqual([]);
    expect(judged.length).toBeGreaterThanOrEqual(least);
    expect(countOf(judged, "exact")).toBeGreaterThanOrEqual(exact);
  });
});
