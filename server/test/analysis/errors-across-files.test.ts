/** What an imported file refuses on the caller's values is told at the call, however many of the files are checked. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { withCaller } from "../../src/analysis/cross-file-visits";
import { type Problem, problems } from "../../src/features/problems/problems";
import type { PythonParser } from "../../src/syntax/parser";

const nets = `
import keras
from keras import layers

def block(x, filters, window):
    if filters % 8:
        raise ValueError("filters must be divisible by 8")
    return layers.Conv2D(filters, window)(x)

class Tower(layers.Layer):
    def __init__(self, sizes):
        super().__init__()
        self.first = layers.Dense(sizes[2])
`;

const program = `
import keras
from nets import Tower, block

x = keras.Input((8, 8, 3))
y = block(x, 12, 3)
z = block(x, 16, 9)
t = Tower((3, 4))
try:
    block(x, 3, 3)
except ValueError:
    pass
fine = block(x, 8, 3)
`;

let parser: PythonParser;
let folder = "";
beforeAll(async () => {
  parser = await pythonParser();
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "across-files-"));
  writeFileSync(path.join(folder, "nets.py"), nets);
  writeFileSync(path.join(folder, "train.py"), program);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const shown = (text: string, list: readonly Problem[]): string[] =>
  list.map(({ code, severity, span, related }) => {
    const places = related.map((place) => path.basename(place.span.file));
    return `${severity} ${code}: ${text.slice(span.start, span.end)} (${places.join(", ")})`;
  });

const expected = [
  "error raised: block(x, 12, 3) (nets.py)",
  "error window-exceeds-input: block(x, 16, 9) (nets.py, train.py, train.py)",
  "error index-out-of-range: Tower((3, 4)) (nets.py)",
];

it("stands at the call with the place inside, when one file is checked", () => {
  const document = analysedProgram(parser, path.join(folder, "train.py"), program);
  expect(shown(program, problems(document))).toEqual(expected);
  expect(problems(document)[0]?.message).toContain("ValueError: filters must be divisible by 8");
});

it("stands there when both are checked, and not in the imported file, which is right by itself", () => {
  const train = analysedProgram(parser, path.join(folder, "train.py"), program);
  const library = analysedProgram(parser, path.join(folder, "nets.py"), nets);
  expect(shown(program, problems(train))).toEqual(expected);
  const report = withCaller(library.report, train.report);
  expect(shown(nets, problems({ ...library, report }))).toEqual([]);
});

it("stands at the import where the imported file raises by itself, through whatever files, unless a try waits", () => {
  writeFileSync(path.join(folder, "between.py"), "import nets\n");
  writeFileSync(path.join(folder, "nets.py"), `${nets}\nown = layers.Conv1D(3, 9)(keras.Input((4, 2)))\n`);
  const check = (text: string): string[] =>
    shown(text, problems(analysedProgram(parser, path.join(folder, "train.py"), text)));
  const told = "error window-exceeds-input: between (nets.py, nets.py)";
  expect(check("import between\nimport nets\n")).toEqual([told]);
  expect(check("try:\n    import between\nexcept Exception:\n    pass\n")).toEqual([]);
  expect(check("def later():\n    import between\n")).toEqual([]);
  const [problem] = problems(analysedProgram(parser, path.join(folder, "train.py"), "import between\n"));
  expect(problem?.message).toMatch(/^Inside .*nets\.py, which this import runs:/);
});
