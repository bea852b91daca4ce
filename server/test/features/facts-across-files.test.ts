/** A layer that is constructed in one file and applied in another tells both places, each in the lines of its file. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withCaller } from "../../src/analysis/cross-file-visits";
import { lineIndex } from "../../src/analysis/line-index";
import { documentFacts } from "../../src/features/facts/facts";
import type { Dim } from "../../src/values/dimensions/dimension";
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

const made = (name: string): string =>
  `import keras\ndef ${name}(n):\n    return keras.Sequential([keras.Input((n,)), keras.layers.Dense(4)])\n`;
const texts = { first: made("first"), second: made("second") };

let parser: PythonParser;
const folder = mkdtempSync(path.join(tmpdir(), "facts-across-files-"));
beforeAll(async () => {
  writeFileSync(path.join(folder, "nets.py"), nets);
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(folder, `${name}.py`), text);
  parser = await pythonParser();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("stands in the facts of the file that applies it", () => {
  const known = new Map([
    [path.join(folder, "nets.py"), nets],
    [path.join(folder, "train.py"), program],
  ]);
  const document = analysedProgram(parser, path.join(folder, "train.py"), program);
  const { layers } = documentFacts(document, {
    pathOf: (file) => path.basename(file),
    linesOf: (file) => {
      const text = known.get(file);
      return text === undefined ? undefined : lineIndex(text);
    },
  });
  const places = layers.map(({ facts }) => [facts.layer, facts.line, facts.constructed.line]);
  expect(places).toEqual([
    ["Dense", 4, 5],
    ["Dense", 7, 6],
  ]);
});

it("of a model stands in the file whose function makes it, with the numbers of the call, and in no other", () => {
  const caller = analysedProgram(
    parser,
    path.join(folder, "both.py"),
    "import first, second\nfirst.first(6)\nsecond.second(8)\n",
  );
  const models = (name: keyof typeof texts): readonly (readonly [string, Dim])[] => {
    const own = analysedProgram(parser, path.join(folder, `${name}.py`), texts[name]);
    return withCaller(own.report, caller.report).models.map(({ site, counts }) => [
      path.basename(site.file),
      counts().total,
    ]);
  };
  expect(models("first")).toMatchObject([["first.py", { kind: "known", value: 28 }]]);
  expect(models("second")).toMatchObject([["second.py", { kind: "known", value: 36 }]]);
});
