/**
 * What thousands of calls of Python, NumPy, TensorFlow, Keras, pandas and scikit-learn give, and of readers of files,
 * against what those answered: shapes, types, elements, columns, labels, and which calls are refused.
 */
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { countOf, judgedCalls } from "../support/judged-calls";
import { pythonParser } from "../support/python-parser";
import type { PythonParser } from "../../src/syntax/parser";

const truth = path.resolve(import.meta.dirname, "../../../test-fixtures/truth");

/** Calls of which something is said that is wrong. Whoever mends one deletes its line; none is added. */
const notYetRight = new Set(readFileSync(path.join(truth, "not-yet-right.txt"), "utf8").split("\n"));

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

describe("calls give what the libraries give, or say that they don't know", () => {
  // `exact` counts calls whose whole shape is known, `told` refused ones whose error is told, `quoted` those of them that
  // are told in the library's words, and `claims` what is said beside shapes; they only rise. Of the rest only running the
  // program tells, or it is not described yet.
  const sources = [
    { name: "data-functions", program: "data-functions.py", exact: 1372, told: 0, quoted: 0, claims: 6453 },
    {
      name: "data-files",
      program: path.join(truth, "data-files", "program.py"),
      exact: 618,
      told: 0,
      quoted: 0,
      claims: 2795,
    },
    {
      name: "file-calls",
      program: path.join(truth, "data-files", "program.py"),
      exact: 493,
      told: 31,
      quoted: 15,
      claims: 1570,
    },
    {
      name: "estimator-calls",
      program: "estimator-calls.py",
      exact: 815,
      told: 254,
      quoted: 172,
      claims: 1298,
    },
    { name: "tensor-calls", program: "tensor-calls.py", exact: 5015, told: 320, quoted: 118, claims: 9209 },
    { name: "keyword-calls", program: "keyword-calls.py", exact: 2995, told: 146, quoted: 45, claims: 3987 },
    { name: "table-calls", program: "table-calls.py", exact: 1767, told: 0, quoted: 0, claims: 7261 },
    { name: "older-pandas-calls", program: "table-calls.py", exact: 79, told: 0, quoted: 0, claims: 0 },
    { name: "dataset-calls", program: "dataset-calls.py", exact: 991, told: 0, quoted: 0, claims: 930 },
    { name: "python-calls", program: "python-calls.py", exact: 3524, told: 0, quoted: 0, claims: 0 },
    { name: "torch-calls", program: "torch-calls.py", exact: 2266, told: 307, quoted: 0, claims: 1933 },
    { name: "jax-calls", program: "jax-calls.py", exact: 1398, told: 215, quoted: 0, claims: 1600 },
    { name: "layer-calls", program: "layer-calls.py", exact: 1185, told: 0, quoted: 0, claims: 1125 },
    {
      name: "refused-arguments",
      program: "refused-arguments.py",
      exact: 0,
      told: 1661,
      quoted: 0,
      claims: 0,
    },
    {
      name: "standard-library-calls",
      program: "standard-library-calls.py",
      exact: 824,
      told: 0,
      quoted: 0,
      claims: 0,
    },
  ] as const;
  it.each(sources)("$name", ({ name, program, exact, told, quoted, claims: least }) => {
    const judged = judgedCalls(parser, path.join(truth, `${name}.json`), program);
    if (process.env.SHOW_CALLS !== undefined)
      for (const { call, right, ours, outcome, claims: own } of judged) {
        if (outcome !== "exact") process.stdout.write(`${outcome}: ${call} → (${right}), ours (${ours})\n`);
        for (const { what, said, right: told } of own)
          if (said !== told) process.stdout.write(`wrong ${what}: ${call} → ${told}, ours ${said}\n`);
      }
    const due = judged.filter(({ call }) => !notYetRight.has(call));
    expect(due.filter(({ outcome }) => outcome === "wrong")).toEqual([]);
    const claims = due.flatMap(({ call, claims: own }) => own.map((claim) => ({ call, ...claim })));
    expect(claims.filter(({ said, right }) => said !== right)).toEqual([]);
    expect(countOf(judged, "exact")).toBeGreaterThanOrEqual(exact);
    expect(countOf(judged, "told")).toBeGreaterThanOrEqual(told);
    expect(judged.filter(({ isQuoted }) => isQuoted === true).length).toBeGreaterThanOrEqual(quoted);
    expect(claims.length).toBeGreaterThanOrEqual(least);
  });
});
