// What thousands of lines put into one container, one by one, takes memory in proportion, and what follows is still told.
import { expect, it } from "vitest";
import { openAnalysis } from "../../src/analysis/analyse";
import type { AnalysisOptions } from "../../src/analysis/host";
import { openTrial } from "../../src/analysis/trial";
import { labelText } from "../../src/features/hints/hint-label";
import { everyHint, inlayHints } from "../../src/features/hints/inlay-hints";
import { pythonParser } from "../support/python-parser";

/** Twice as many as fit into what may be copied where each line copies all that the lines before it made. */
const LINES = 16_000;

/** What begins a container, and a line that puts its i-th item into it. */
const kinds: readonly (readonly [name: string, start: string, line: (i: number) => string])[] = [
  ["append", "d = []", (i) => `d.append(${i})`],
  ["a new list", "d = []", (i) => `d = d + [${i}]`],
  ["a new tuple", "d = ()", (i) => `d += (${i},)`],
  ["insert", "d = []", (i) => `d.insert(0, ${i})`],
  ["a dict", "d = {}", (i) => `d["k${i}"] = ${i}`],
  ["a set", "d = set()", (i) => `d.add(${i})`],
];

/** The hints of a program whose lines are these. */
async function hintsOf(lines: readonly string[]): Promise<readonly string[]> {
  const text = lines.join("\n");
  const parser = await pythonParser();
  const options: AnalysisOptions = { keras: 3, resolve: () => null };
  const session = openAnalysis(parser, "/w/long.py", text, options);
  const report = session.report();
  const trial = openTrial(parser, "/w/long.py", () => options);
  const document = { text, report, syntax: session.syntax, ...trial };
  return inlayHints(document, everyHint).map(({ parts }) => labelText(parts()));
}

const manyLines = (line: (i: number) => string): readonly string[] =>
  Array.from({ length: LINES }, (_, i) => line(i));

it.each(kinds)(
  "a layer behind thousands of lines of %s is told",
  async (_, start, line) => {
    const layer = ["x = keras.Input((8,))", "y = keras.layers.Dense(4)(x)"];
    const hints = await hintsOf(["import keras", start, ...manyLines(line), ...layer]);
    expect(hints.join("\n")).toContain("(None, 4)");
  },
  60_000,
);

it("a list of thousands of lines still tells how long it is", async () => {
  const lines = manyLines((i) => `d.append(${i})`);
  const hints = await hintsOf(["import keras", "d = []", ...lines, "x = keras.Input((len(d),))"]);
  expect(hints.join("\n")).toContain(`(None, ${LINES})`);
}, 60_000);
