// What one program may import in all: beyond that imported names are unknown, and the program's own statements keep what they show.
import { describe, expect, it } from "vitest";
import { type SharedMachines, openAnalysis } from "../../src/analysis/analyse";
import type { AnalysisOptions } from "../../src/analysis/host";
import { openTrial } from "../../src/analysis/trial";
import { everyHint, inlayHints } from "../../src/features/hints/inlay-hints";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";

const parser = await pythonParser();

/** Modules `m0`, `m1`, … of this text, each with a number of its own. */
const optionsFor = (text: string, count: number): AnalysisOptions => ({
  keras: 3,
  resolve: (name) => {
    const number = Number(/^m(\d+)$/.exec(name)?.[1] ?? NaN);
    return number < count
      ? {
          file: `/w/${name}.py`,
          text: `${text}WIDTH = ${number + 1}\n`,
          version: 1,
          isPackage: false,
        }
      : null;
  },
});

const mainOf = (count: number): string =>
  [
    ...Array.from({ length: count }, (_, i) => `import m${i}`),
    "import keras",
    "x = keras.Input((3,))",
    "a = keras.layers.Dense(m0.WIDTH)(x)",
    `b = keras.layers.Dense(m${count - 1}.WIDTH)(x)`,
    "c = keras.layers.Dense(7)(x)",
    "",
  ].join("\n");

/** Hints by what they stand behind, why something is unknown, and the steps that it took. */
function shown(options: AnalysisOptions, text: string, among = new Map()) {
  const session = openAnalysis(parser, "/w/main.py", text, options, 0, { among });
  const trial = openTrial(parser, "/w/main.py", () => options);
  const report = session.report();
  const document = { text, report, syntax: session.syntax, ...trial };
  const hints = inlayHints(document, everyHint).map((hint) =>
    hint
      .parts()
      .map(({ text }) => text)
      .join(""),
  );
  const reasons = report.unknowns.map(({ reason: { code, detail = "" } }) => `${code} ${detail}`);
  trial.close();
  return { hints, reasons, failures: report.failures.length, steps: session.stepsRun() };
}

const long = `# ${"long ".repeat(40_000)}\n`;
const busy = `def f(n):\n    return n * 2 if n > 3 else n + 1\n${Array.from(
  { length: 8 },
  (_, k) => `T${k} = [f(i) + f(i + 1) for i in range(400)]\n`,
).join("")}`;

describe("what a program imports", () => {
  it.each([
    ["text", long, 40],
    ["work", busy, 80],
  ])("is bounded by its %s, and the program's own statements are not", (_, text, count) => {
    const { hints, reasons, failures, steps } = shown(optionsFor(text, count), mainOf(count));
    expect(hints.map((hint) => hint.trim())).toEqual([
      "→ (None, 3)",
      "→ (None, 1) · 4",
      "→ (None, ?)",
      "→ (None, 7) · 28",
    ]);
    expect(reasons).toContain("budget imported files");
    expect(failures).toBe(0);
    expect(steps).toBeLessThan(1_000_000);
  });
  it.each([
    ["text", long, 40],
    ["work", busy, 80],
  ])("is bounded by its %s in the same place where other programs had run it before", (_, text, count) => {
    const options = optionsFor(text, count);
    const alone = shown(options, mainOf(count));
    const among: SharedMachines = new Map();
    for (const width of [3, count]) shown(options, mainOf(width), among);
    const { hints, reasons } = shown(options, mainOf(count), among);
    expect({ hints, reasons }).toEqual({ hints: alone.hints, reasons: alone.reasons });
  });
  it("may be as many small files as a package of models has", () => {
    const { hints, reasons } = shown(optionsFor("", 400), mainOf(400));
    expect(hints.map((hint) => hint.trim())).toContain("→ (None, 400) · 1,600");
    expect(reasons).toEqual([]);
  });
  it("is parsed no further than that, whether it runs or is only looked at", () => {
    const count = 60;
    const inside = Array.from({ length: count }, (_, i) => `from .m${i} import WIDTH as W${i}\n`).join("");
    const modules = optionsFor(long, count);
    const options: AnalysisOptions = {
      keras: 3,
      resolve: (name, importer) =>
        name === "pack"
          ? { file: "/w/pack/__init__.py", text: inside, version: 1, isPackage: true }
          : modules.resolve(name.replace("pack.", ""), importer),
    };
    let characters = 0;
    const counting: PythonParser = {
      ...parser,
      parse: (text, allowance) => {
        characters += text.length;
        return parser.parse(text, allowance);
      },
    };
    const text = "import pack\nimport keras\nx = keras.Input((pack.W1,))\n";
    const session = openAnalysis(counting, "/w/main.py", text, options);
    expect(session.report().failures).toEqual([]);
    session.close();
    expect(characters).toBeGreaterThan(long.length);
    expect(characters).toBeLessThan(25 * long.length);
  });
});
