/** A layer that is constructed in one file and applied in another tells both places, each in the lines of its file. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lineIndex } from "../../src/analysis/line-index";
import { documentFacts } from "../../src/features/facts/facts";
import type { PythonParser } from "../../src/syntax/parser";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";

const nets = `import keras
from keras import layers


dense = layers.Dense(4, name="wide")


def block(x):
    return layers.Conv1D(3, 2)(x)
`;

const program = `import keras
import nets
x = keras.Input((8, 2))
y = nets.dense(x)
z = nets.block(y)
own = keras.layers.Dense(5)
w = own(z)
`;

let parser: PythonParser;
const folder = mkdtempSync(path.join(tmpdir(), "facts-across-files-"));
beforeAll(async () => {
  writeFileSync(path.join(folder, "nets.py"), nets);
  parser = await pythonParser();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("stands in the facts of the file that applies it", () => {
  const texts = new Map([
    [path.join(folder, "nets.py"), nets],
    [path.join(folder, "train.py"), program],
  ]);
  const document = analysedProgram(parser, path.join(folder, "train.py"), program);
  const { layers } = documentFacts(document, {
    pathOf: (file) => path.basename(file),
    linesOf: (file) => {
      const text = texts.get(file);
      return text === undefined ? undefined : lineIndex(text);
    },
  });
  const places = layers.map(({ facts }) => [facts.layer, facts.line, facts.constructed.line]);
  expect(places).toEqual([
    ["Dense", 4, 5],
    ["Dense", 7, 6],
  ]);
});
