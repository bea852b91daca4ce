// Integers beyond every length: some backends take them, others refuse them in their own words, so nothing is said.
import { expect, it } from "vitest";
import { labelText } from "../../src/features/hints/hint-label";
import { everyHint, inlayHints } from "../../src/features/hints/inlay-hints";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";

it.each([
  ["UpSampling1D(10**40)(keras.Input((8, 3)))", "→ (None, ?, 3)"],
  ["RepeatVector(10**40)(keras.Input((8,)))", "→ (None, ?, 8)"],
  ["UpSampling2D((10**40, 2))(keras.Input((8, 8, 3)))", "→ (None, ?, 16, 3)"],
])("%s", async (call, hint) => {
  const text = `import keras\nfrom keras import layers\ny = layers.${call}\n`;
  const document = analysedProgram(await pythonParser(), "program.py", text, { keras: 3 });
  expect(inlayHints(document, everyHint).map(({ parts }) => labelText(parts()))).toEqual([hint]);
  expect(document.report.findings).toEqual([]);
});
