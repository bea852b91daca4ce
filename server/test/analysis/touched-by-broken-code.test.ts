/** What a line that Python cannot parse was to change is not told as if the line were not there. */
import { beforeAll, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { problems } from "../../src/features/problems/problems";
import type { PythonParser } from "../../src/syntax/parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const codesOf = (text: string): string[] => {
  const head = "from keras import Sequential\nfrom keras.layers import Dense, Input\n";
  return problems(analysedProgram(parser, "/broken.py", head + text)).map(({ code }) => code);
};

it.each([
  ["a layer of a model", "model = Sequential()\nmodel.add(Dense(??))\nmodel.count_params()"],
  ["a model that is handed over", "model = Sequential()\nfill(model, ??)\nmodel.count_params()"],
  ["an item of a list", "rows = [1]\nrows.append(??)\nrows[1]"],
  [
    "what a function of the program changes",
    "rows = [1]\ndef fill(n):\n    rows.append(n)\nfill(??)\nrows[1]",
  ],
  [
    "a list of an object",
    "class A:\n    def __init__(self):\n        self.rows = [1]\na = A()\na.rows.append(??)\na.rows[1]",
  ],
  ["an entry of a dict", "sizes = {'b': 1}\nsizes['a'] = ??\nsizes['a']"],
])("%s", (_, text) => {
  expect(codesOf(text)).toEqual([]);
});

it("says what such a line leaves alone", () => {
  const text = "model = Sequential()\nrows = [1]\nx = model.layers + ??\nmodel.count_params()\nrows[1]";
  expect(codesOf(text)).toEqual(["not-built", "index-out-of-range"]);
});
