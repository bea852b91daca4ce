/** What several hundred calls of NumPy, pandas and scikit-learn give, against what those libraries answered. */
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { arrayOf, tableOf } from "../../src/libraries/pandas";
import type { PythonParser } from "../../src/syntax/parser";
import { formatDim } from "../../src/values/dimension";
import type { Value } from "../../src/values/value";

interface Answers {
  readonly prelude: string;
  readonly answers: readonly { readonly call: string; readonly shape: readonly number[] }[];
}

const stored = path.resolve(import.meta.dirname, "../../../test-fixtures/truth/data-functions.json");
const { prelude, answers } = JSON.parse(readFileSync(stored, "utf8")) as Answers;

/** Calls whose whole shape is known; a number that only rises. */
const EXACT = 562;

/** Calls of one program: the steps of a file are counted. */
const AT_ONCE = 40;

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** The axes that are known of a value; undefined where not even their number is. */
function axesOf(value: Value | undefined): readonly string[] | undefined {
  const table = tableOf(value);
  const tensor = table ? arrayOf(table) : value;
  if (tensor?.kind === "int" || tensor?.kind === "float" || tensor?.kind === "bool") return [];
  return tensor?.kind === "tensor" && tensor.shape.ranked ? tensor.shape.dims.map(formatDim) : undefined;
}

interface Judged {
  readonly call: string;
  readonly right: string;
  readonly ours: string;
  readonly outcome: "exact" | "partial" | "unknown" | "wrong";
}

function judge(call: string, shape: readonly number[], value: Value | undefined): Judged {
  const axes = axesOf(value);
  const [right, ours] = [shape.join(", "), axes?.join(", ") ?? "unknown"];
  if (!axes) return { call, right, ours, outcome: "unknown" };
  const isWrong =
    axes.length !== shape.length || axes.some((axis, i) => /^\d+$/.test(axis) && axis !== String(shape[i]));
  return { call, right, ours, outcome: isWrong ? "wrong" : right === ours ? "exact" : "partial" };
}

function judgeAll(): readonly Judged[] {
  const judged: Judged[] = [];
  for (let start = 0; start < answers.length; start += AT_ONCE) {
    const some = answers.slice(start, start + AT_ONCE);
    const text = prelude + some.map(({ call }, i) => `result_${i} = ${call}\n`).join("");
    const { report } = analysedProgram(parser, "data-functions.py", text);
    const values = new Map(
      report.bindings.map(({ span, value }) => [text.slice(span.start, span.end), value]),
    );
    judged.push(...some.map(({ call, shape }, i) => judge(call, shape, values.get(`result_${i}`))));
  }
  return judged;
}

describe("functions of NumPy, pandas and scikit-learn", () => {
  it("give what the libraries give, or say that they don't know", () => {
    const judged = judgeAll();
    const count = (outcome: Judged["outcome"]): number =>
      judged.filter((each) => each.outcome === outcome).length;
    expect(judged.filter(({ outcome }) => outcome === "wrong")).toEqual([]);
    expect(judged.length).toBeGreaterThanOrEqual(400);
    // Of the rest only running the program tells, or it is not described yet.
    expect(count("exact")).toBeGreaterThanOrEqual(EXACT);
  });
});
