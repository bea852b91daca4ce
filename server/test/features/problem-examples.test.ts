/** The example on the page of every problem has that problem, and what its fix makes of it has not. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sourceProblems } from "../../src/cli/check/source-problems";
import { readProgram } from "../../src/cli/program";
import type { AnalysedDocument } from "../../src/features/document";
import { exampleKeras, exampleProgram, rightExample } from "../../src/features/problem-example";
import { problems } from "../../src/features/problems/problems";
import { rememberingDisk } from "../../src/host/disk";
import { type ProblemCode, problemCodes, problemTexts } from "../../src/messages/problem-codes";
import type { PythonParser } from "../../src/syntax/parser";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";

let parser: PythonParser;
let folder: string;
beforeAll(async () => {
  parser = await pythonParser();
  folder = mkdtempSync(path.join(tmpdir(), "problem-examples-"));
  for (const { beside = {} } of Object.values(problemTexts))
    for (const [name, text] of Object.entries(beside)) writeFileSync(path.join(folder, name), text);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What Python refuses before it runs anything is told of the file. */
const OF_THE_SOURCE: ReadonlySet<ProblemCode> = new Set(["syntax-error", "unreadable-file"]);

/** The example as a program, with as many lines as it says it has. */
function programOf(code: ProblemCode): string {
  // An encoding stands in the first line.
  const text = OF_THE_SOURCE.has(code) ? problemTexts[code].example : exampleProgram(code);
  return code === "unread-code" ? text.replace("\\\n1", `${"\\\n".repeat(50_000)}1`) : text;
}

function analysed(code: ProblemCode, text: string): AnalysedDocument {
  return analysedProgram(parser, path.join(folder, "example.py"), text, { keras: exampleKeras(code) });
}

/** What is told of the file that holds the text. */
function sourceOf(code: ProblemCode, text: string): AnalysedDocument | undefined {
  const file = path.join(folder, `${code}.py`);
  writeFileSync(file, text);
  const program = readProgram(file, rememberingDisk());
  if (typeof program === "string") throw new Error(program);
  return sourceProblems(analysed(code, program.text), program);
}

/** The codes that are told of a text. */
function toldOf(code: ProblemCode, text: string): readonly string[] {
  const document = OF_THE_SOURCE.has(code) ? sourceOf(code, text) : analysed(code, text);
  return document ? problems(document).map((problem) => problem.code) : [];
}

describe("the example of a problem's page", () => {
  it.each(problemCodes)("%s is told", (code) => {
    expect(toldOf(code, programOf(code))).toContain(code);
  });

  it.each(problemCodes)("%s is not told of what its fix makes of the example", (code) => {
    const right = rightExample(analysed(code, programOf(code)), code);
    if (!right) return;
    const [prelude = ""] = exampleProgram(code).split(problemTexts[code].example.trim());
    const text = right.text.startsWith(prelude) ? right.text : prelude + right.text;
    expect(toldOf(code, text)).not.toContain(code);
  });
});
