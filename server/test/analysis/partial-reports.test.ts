// What a report says of a program that has only run in part, of models that libraries make, and of what is not known.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAnalysis } from "../../src/analysis/analyse";
import type { AnalysisOptions } from "../../src/analysis/host";
import type { PythonParser } from "../../src/syntax/parser";
import { formatShape } from "../../src/values/dimensions/shape";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

describe("a report up to an offset", () => {
  const program =
    "import keras\nx = keras.Input((3,))\ny = keras.layers.Dense(4)(x)\nz = keras.layers.Dense(5)(y)\n";
  const begin = (line: string): number => program.indexOf(line);
  const options = (): AnalysisOptions => ({ keras: 3, resolve: () => null });

  it("knows all before it, and no more than the statement that stands there", () => {
    const session = openAnalysis(parser, "part.py", program, options);
    try {
      expect(session.hasRunUpTo(0)).toBe(false);
      expect(session.stepsRun()).toBe(0);
      const part = session.reportUpTo(begin("y ="));
      expect(part.places.map(({ layer }) => layer)).toEqual(["InputLayer", "Dense"]);
      expect(session.hasRunUpTo(begin("y ="))).toBe(true);
      expect(session.hasRunUpTo(begin("z ="))).toBe(false);
      const whole = session.reportUpTo(program.length);
      expect(whole.places).toHaveLength(3);
      expect(session.report()).toBe(whole);
      expect(session.reportUpTo(0)).toBe(whole);
      expect(session.hasRunUpTo(program.length + 9)).toBe(true);
    } finally {
      session.close();
    }
  });
});

describe("a text that is read in parts", () => {
  const line = (i: number): string => `y${i} = keras.layers.Dense(${i + 1})(x)\n`;
  const program = `import keras\nx = keras.Input((3,))\n${Array.from({ length: 40 }, (_, i) => line(i)).join("")}`;
  const options = (): AnalysisOptions => ({ keras: 3, resolve: () => null });

  it("is read as far as it is asked about, and in the end as a whole", () => {
    const session = openAnalysis(parser, "parts.py", program, options, 0, { firstPart: 200 });
    try {
      const near = program.indexOf("y2 =");
      while (!session.hasRunUpTo(near)) expect(session.advance(() => true)).toBe(false);
      expect(session.reportUpTo(near).places.map(({ layer }) => layer)).toEqual([
        "InputLayer",
        "Dense",
        "Dense",
        "Dense",
      ]);
      expect(session.syntaxSoFar().units.length).toBeLessThan(10);
      const far = session.reportUpTo(program.indexOf("y20 ="));
      expect(far.places.length).toBeGreaterThan(21);
      expect(session.syntaxSoFar().units.length).toBeLessThan(42);
      expect(session.syntax().units).toHaveLength(42);
      expect(session.report().places).toHaveLength(41);
      // What had run of the parts was not run again.
      const alone = openAnalysis(parser, "parts.py", program, options);
      alone.report();
      expect(session.stepsRun()).toBe(alone.stepsRun());
      alone.close();
    } finally {
      session.close();
    }
  });

  it("takes an edit of what was not read yet", () => {
    const session = openAnalysis(parser, "parts.py", program, options, 0, { firstPart: 200 });
    try {
      session.advance(() => true);
      const at = program.indexOf("y30 =");
      session.edit([{ start: at, end: at, text: "x = keras.Input((5,))\n" }], 1);
      expect(session.text()).toBe(`${program.slice(0, at)}x = keras.Input((5,))\n${program.slice(at)}`);
      expect(session.report().places).toHaveLength(42);
    } finally {
      session.close();
    }
  });
});

describe("models that a function of a library makes", () => {
  let folder = "";
  const program = `from nets import make, two
def build(width):
    return make(width)
a = build(3)
b = make(4)
c = two()
`;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "models-"));
    const nets = `import keras
def make(width):
    return keras.Sequential([keras.Input((2,)), keras.layers.Dense(width)])
def two():
    make(5)
    return make(6)
`;
    writeFileSync(path.join(folder, "nets.py"), nets);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("are those of the user's calls, the last of each", () => {
    const { report } = analysedProgram(parser, "/program/train.py", program, { searchPaths: [folder] });
    const told = report.models.map(({ site, calledFrom, outputs }) => [
      program.slice(site.start, site.end),
      calledFrom.map(({ start, end }) => program.slice(start, end)),
      outputs().map(formatShape).join(),
    ]);
    expect(told).toEqual([
      ["make(width)", ["build(3)"], "(None, 3)"],
      ["make(4)", [], "(None, 4)"],
      ["two()", [], "(None, 6)"],
    ]);
  });
});

it("counts what is not known, the most frequent first", () => {
  const program = "import numpy as np\nnp.nditer(1)\nnp.busday_count(1)\nnp.busday_count(2)\n";
  const { unknowns } = analysedProgram(parser, "unknown.py", program).report;
  expect(unknowns.map(({ reason, count }) => [reason.detail, count])).toEqual([
    ["numpy.busday_count", 2],
    ["numpy.nditer", 1],
  ]);
});
