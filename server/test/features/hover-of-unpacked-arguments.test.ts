// The hover of a layer whose arguments are unpacked from what nobody sees: no formula with weights that may not be there.
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { hover } from "../../src/features/hovers/hover";
import { hoverText } from "../../src/features/hovers/hover-text";
import type { PythonParser } from "../../src/syntax/parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

function hoverOf(call: string): string {
  const text = `import keras\nfrom keras import layers\nfrom elsewhere import given\ny = ${call}(keras.Input((32, 32, 3)))\n`;
  const found = hover(
    analysedProgram(parser, "/work/program.py", text),
    text.indexOf("(", text.indexOf("y =")) - 1,
    () => "",
  );
  return found ? hoverText(found) : "";
}

const FORMULA = "b[u] + Σ";
const PICTURE = "═ Σ ═▶";

describe("the hover of a Dense layer", () => {
  it("has the formula and the picture where its arguments are written", () => {
    expect(hoverOf("layers.Dense(4)")).toContain(FORMULA);
    expect(hoverOf("layers.Dense(4)")).toContain(PICTURE);
  });

  it("has no formula where others may take away the bias, and the picture of what is known", () => {
    const told = hoverOf("layers.Dense(4, **given)");
    expect(told).toContain("(None, 32, 32, 4)");
    expect(told).not.toContain(FORMULA);
    expect(told).toContain(PICTURE);
  });
});

describe("the hover of a convolution", () => {
  it("has no picture where no axis that comes out is known", () => {
    const told = hoverOf("layers.Conv2D(8, 3, **given)");
    expect(told).toContain("(None, ?, ?, ?)");
    expect(told).not.toMatch(/█|Σ/);
    expect(hoverOf("layers.Conv2D(8, 3)")).toMatch(/█/);
  });
});
