/** Folders beside a program that hold nothing yet say nothing of what it will find in them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { problems } from "../../src/features/problems/problems";
import type { PythonParser } from "../../src/syntax/parser";

let parser: PythonParser;
let folder = "";
beforeAll(async () => {
  parser = await pythonParser();
  folder = mkdtempSync(path.join(tmpdir(), "empty-folders-"));
  for (const file of ["empty/.gitkeep", "notes/readme.txt", "full/a.png", "full/b.png", "full/c.png"]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), "");
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const analysed = (text: string) =>
  analysedProgram(
    parser,
    path.join(folder, "run.py"),
    `import glob, os, pathlib\nimport keras\nimport numpy as np\n${text}\n`,
  );

it.each([
  `keras.layers.Dense(len(glob.glob("notes/*.png")))`,
  `keras.layers.Dense(len(set(os.listdir("empty"))))`,
  `keras.layers.Dense(len(list(pathlib.Path("empty").iterdir())))`,
  `names = sorted(os.listdir("empty"))\nnames[0], names[1]`,
  `x = np.array([np.zeros((8, 8, 3)) for name in glob.glob("empty/*.png")])\nx.shape[1]`,
  `if not os.listdir("empty"):\n    raise RuntimeError("no data")`,
])("%s", (text) => {
  expect(problems(analysed(text)).map(({ code }) => code)).toEqual([]);
});

it("counts what is there", () => {
  const { findings } = analysed(`keras.layers.Dense(len(os.listdir("full")) - 3)`).report;
  expect(findings.map(({ code }) => code)).toEqual(["not-positive"]);
});
