// Holds the hints in every file of programs of several files to what their lines had under real Keras, all calls of a
// line included: each file is read as a person opens it, by itself, with what it imports.
//
// `scripts/truth/packages.py` makes the truth.
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "./support/analysed-program";
import { type TrueCell, truthFailures } from "./support/fixture-truth";
import { pythonParser } from "./support/python-parser";
import { lineIndex } from "../src/analysis/line-index";
import type { FileFacts } from "../src/features/facts/facts";
import { fileFacts } from "../src/features/facts/facts-merging";
import type { PythonParser } from "../src/syntax/parser";

type Values = NonNullable<TrueCell["values"]>;

const root = path.join(import.meta.dirname, "traced-packages");

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

function factsOf(folder: string, name: string): FileFacts {
  const file = path.join(folder, name);
  const text = readFileSync(file, "utf8");
  const document = analysedProgram(parser, file, text, { searchPaths: [folder] });
  const lines = lineIndex(text);
  return fileFacts(document, { pathOf: (of) => path.relative(folder, of), linesOf: () => lines });
}

for (const program of readdirSync(root)) {
  const folder = path.join(root, program);
  const { files } = JSON.parse(readFileSync(path.join(folder, "truth.json"), "utf8")) as {
    readonly files: Readonly<Record<string, Values>>;
  };

  describe(program, () => {
    for (const [name, values] of Object.entries(files)) {
      it(`shows in ${name} what its lines had`, () => {
        const truth = { title: name, line: 1, layers: [], models: [], values, error: null };
        expect(truthFailures(factsOf(folder, name), truth, true)).toEqual([]);
      });
    }

    it("shows every line of the main file that had a shape", () => {
      const told = new Set(factsOf(folder, "main.py").hints.map(({ line }) => line));
      expect(Object.keys(files["main.py"] ?? {}).filter((line) => !told.has(Number(line)))).toEqual([]);
    });
  });
}
