// What the title of a fix promises is what its own file shows: places of imported files have offsets of their own.
import { beforeAll, describe, expect, it } from "vitest";
import { openAnalysis } from "../../src/analysis/analyse";
import type { AnalysisOptions } from "../../src/analysis/host";
import { lineIndex } from "../../src/analysis/line-index";
import { openTrial } from "../../src/analysis/trial";
import { documentFacts } from "../../src/features/facts/facts";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** The titles of all fixes of a program that imports `block`. */
function titles(text: string, block: string): readonly string[] {
  const options: AnalysisOptions = {
    keras: 3,
    resolve: (name) =>
      name === "block" ? { file: "block.py", text: block, version: 1, isPackage: false } : null,
  };
  const session = openAnalysis(parser, "net.py", text, options);
  const trial = openTrial(parser, "net.py", () => options);
  try {
    const document = { text, report: session.report(), syntax: session.syntax, ...trial };
    const { problems } = documentFacts(document, {
      pathOf: (file) => file,
      linesOf: (file) => lineIndex(file === "net.py" ? text : block),
      hasFixes: true,
    });
    return problems.flatMap(({ fixes }) => fixes.map(({ title }) => title));
  } finally {
    session.close();
    trial.close();
  }
}

/** A file whose only layer stands at an offset. */
const layerAt = (offset: number): string => {
  const [head, tail] = ["from keras import layers\ndef block(x):\n    ", "\n    return "];
  return `${head}${"#".repeat(offset - head.length - tail.length)}${tail}layers.Conv1D(filters=16, kernel_size=3)(x)\n`;
};

describe("the title of a fix", () => {
  const program = (call: string): string =>
    `from block import block\nimport keras\nx = keras.Input((8, 3))\ny = block(x)\nz = ${call}\n`;

  it.each(["keras.callbacks.TensorBoard('logs', write_grads=False)", "keras.losses.Huber(reduction=3)"])(
    "of %s tells no shape of a layer that stands at the same offset of an imported file",
    (call) => {
      const text = program(call);
      const all = titles(text, layerAt(text.indexOf(call)));
      expect(all.length).toBeGreaterThan(0);
      expect(all.filter((title) => title.includes("→"))).toEqual([]);
    },
  );

  it("tells the shape of the layer that it mends, whatever stands at that offset elsewhere", () => {
    const text = program("keras.layers.Conv1D(4, 3, border_mode='same')(x)");
    const [first] = titles(text, layerAt(text.indexOf("keras.layers.Conv1D")));
    expect(first).toMatch(/→ \(None, 8, 4\)$/);
  });
});
