// Notebooks of marimo, which are scripts: their cells are run in the order in which they need each other.
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { lineIndex } from "../../src/analysis/line-index";
import { fileFacts } from "../../src/features/facts/facts-merging";
import type { PythonParser } from "../../src/syntax/parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** Hints by their lines, and the codes of problems by theirs. */
function told(text: string): Readonly<Record<number, string>> {
  const lines = lineIndex(text);
  const document = analysedProgram(parser, "program.py", text);
  const { hints, problems } = fileFacts(document, { pathOf: (file) => file, linesOf: () => lines });
  return Object.fromEntries([
    ...hints.map(({ line, label }) => [line, label] as const),
    ...problems.map(({ line, code }) => [line, code] as const),
  ]);
}

const notebook = (...cells: readonly string[]): string =>
  [
    "import marimo",
    "app = marimo.App(width='medium')",
    ...cells,
    'if __name__ == "__main__":',
    "    app.run()",
  ].join("\n");

describe("marimo", () => {
  it("runs each cell behind those whose names it takes, wherever they stand", () => {
    const text = notebook(
      "@app.cell",
      "def _(keras, steps):",
      "    x = keras.Input((steps, 9))",
      "    return (x,)",
      "@app.cell(hide_code=True)",
      "def _():",
      "    import keras",
      "    steps = 128",
      "    return keras, steps",
      "@app.cell",
      "def _(keras, x):",
      "    y = keras.layers.Conv1D(100, 10)(x)",
      "    keras.layers.Conv2D(3, 3)(y)",
      "    return",
    );
    expect(told(text)).toEqual({
      5: "→ (None, 128, 9)",
      6: "→ (None, 128, 9)",
      14: "→ (None, 119, 100) · 9,100",
      15: "wrong-rank",
    });
  });

  it("knows what the setup binds, and functions and classes that stand by themselves", () => {
    const text = notebook(
      "with app.setup:",
      "    import keras",
      "    UNITS = 6",
      "@app.function",
      "def double(n):",
      "    return n * 2",
      "@app.class_definition",
      "class Sizes:",
      "    width = 5",
      "@app.cell",
      "def _():",
      "    x = keras.Input((Sizes.width,))",
      "    y = keras.layers.Dense(double(UNITS))(x)",
      "    return x, y",
    );
    expect(told(text)).toEqual({
      14: "→ (None, 5)",
      15: "→ (None, 12) · 72",
      16: "→ (None, 5), (None, 12)",
    });
  });

  it("leaves unknown what no cell gives, and what cells need of each other", () => {
    const text = notebook(
      "@app.cell",
      "def _(np, n):",
      "    a = np.zeros((3, n))",
      "    return (a,)",
      "@app.cell",
      "def _(b):",
      "    c = b",
      "    return (c,)",
      "@app.cell",
      "def _(c):",
      "    b = c",
      "    return (b,)",
    );
    expect(told(text)).toEqual({});
  });
});
