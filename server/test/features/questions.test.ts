// The questions that people ask most are answered, each at its place, by what shows without scrolling.
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import type { AnalysedDocument } from "../../src/features/document";
import { hover } from "../../src/features/hovers/hover";
import { hoverText } from "../../src/features/hovers/hover-text";
import { problems } from "../../src/features/problems/problems";
import { quickFixes } from "../../src/features/fixes/quick-fixes";
import type { PythonParser } from "../../src/syntax/parser";

interface Question {
  readonly question: string;
  readonly place: "hover" | "problem";
  /** The word that the hover is on, where it stands last. */
  readonly on?: string;
  readonly says: readonly string[];
  readonly program: readonly string[];
}

const root = path.resolve(import.meta.dirname, "../../../test-fixtures/questions");
const questions = JSON.parse(readFileSync(path.join(root, "questions.json"), "utf8")) as readonly Question[];
const head = "import keras\nimport numpy as np\nfrom keras import layers\n";
/** Lines of a hover that VS Code shows of it in a window of 1,280 × 800, above the picture. */
const MOST_LINES = 6;

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

function shown({ place, on = "" }: Question, document: AnalysedDocument): string {
  if (place === "problem") {
    const [problem] = problems(document);
    return problem
      ? [problem.message, ...quickFixes(document, problem).map(({ title }) => title)].join("\n")
      : "";
  }
  const found = hover(document, document.text.lastIndexOf(on) + 1, () => "line 1");
  const [answer] = found?.sections ?? [];
  return answer ? hoverText({ sections: [answer] }) : "";
}

describe("the questions that people ask most", () => {
  it("are forty", () => {
    expect(questions).toHaveLength(40);
  });
  it.each(questions)("$question", (question) => {
    const document = analysedProgram(parser, "question.py", `${head}${question.program.join("\n")}\n`);
    const text = shown(question, document);
    for (const sentence of question.says) expect(text).toContain(sentence);
    if (question.place === "hover") expect(text.split("\n").length).toBeLessThanOrEqual(MOST_LINES);
  });
});
