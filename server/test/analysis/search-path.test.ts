/** Folders that a program adds to `sys.path` are searched before those that are only guessed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { problems } from "../../src/features/problems/problems";
import type { PythonParser } from "../../src/syntax/parser";

let parser: PythonParser;
let folder = "";
beforeAll(async () => {
  parser = await pythonParser();
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "search-path-"));
  for (const [file, text] of [
    ["common/sizes.py", "def read(image, shape):\n    return shape\n"],
    ["lite/common/sizes.py", "def read(image, size, as_tensor=False):\n    return size\n"],
    ["lite/tools/other.py", "def read(image):\n    return image\n"],
  ] as const) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const codes = (text: string): readonly string[] =>
  problems(
    analysedProgram(parser, path.join(folder, "lite/tools/run.py"), text, { searchPaths: [folder] }),
  ).map(({ code }) => code);

const calls = `from common.sizes import read
width = read(None, size=3, as_tensor=False)
`;

it("looks in a folder that is counted from the file itself", () => {
  const added = `import os, sys
sys.path.append(os.path.join(os.path.dirname(os.path.realpath(__file__)), '..'))
`;
  expect(codes(added + calls)).toEqual([]);
  expect(codes(calls)).toEqual(["arguments-do-not-fit"]);
});

it("looks in a folder of a path object, and beside the file first", () => {
  const added = `import sys
from pathlib import Path
sys.path.insert(0, str(Path(__file__).parent.parent))
from other import read as own
own(3)
`;
  expect(codes(added + calls)).toEqual([]);
});
