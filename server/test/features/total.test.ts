// Features are total: any prefix of a program, and any program with a piece cut out, is answered without an exception.
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { annotate } from "../../src/features/annotate";
import { codeActions } from "../../src/features/code-actions";
import { codeLenses } from "../../src/features/hints/code-lens";
import type { AnalysedDocument } from "../../src/features/document";
import { fileFacts } from "../../src/features/facts/facts-merging";
import { hover } from "../../src/features/hovers/hover";
import { hoverMarkdown } from "../../src/features/hovers/hover-markdown";
import { hoverText } from "../../src/features/hovers/hover-text";
import { everyHint, inlayHints } from "../../src/features/hints/inlay-hints";
import { status } from "../../src/features/status";
import { summary } from "../../src/features/summary";
import { lineIndex } from "../../src/analysis/line-index";
import type { PythonParser } from "../../src/syntax/parser";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";

const fixtures = path.resolve(import.meta.dirname, "../../../test-fixtures");
const programs = readdirSync(fixtures, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".py"))
  .sort()
  .map((file) => readFileSync(path.join(fixtures, file), "utf8"))
  .map((text) => `import numpy as np\nimport keras\nfrom keras import layers\n${text}`);

/** Programs cut at random; each is analysed several times, for its fixes too. */
const RUNS = 300;
const PATIENCE_MILLISECONDS = 240_000;

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** Everything that anyone can ask of a document. */
function useAll(document: AnalysedDocument, offset: number): void {
  const lines = lineIndex(document.text);
  for (const hint of inlayHints(document, everyHint)) {
    expect(hint.offset).toBeLessThanOrEqual(document.text.length);
    hint.parts();
    hint.tooltip();
  }
  const found = hover(document, offset, () => "here");
  if (found) {
    expect(found.sections.length).toBeGreaterThan(0);
    hoverText(found);
    hoverMarkdown(found, { theme: "dark", link: () => undefined });
  }
  codeActions(document, offset, offset, { quickfix: true, refactor: true });
  codeLenses(document.report);
  status(document);
  for (const model of document.report.models) summary(model);
  annotate(document, { hint: (text) => text, problem: (text) => text });
  JSON.stringify(fileFacts(document, { pathOf: (file) => file, linesOf: () => lines }));
}

describe("any program", () => {
  const cut = fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 40 }), fc.nat());
  it("is answered, whatever is cut out of it", { timeout: PATIENCE_MILLISECONDS }, () => {
    fc.assert(
      fc.property(cut, ([which, at, length, place]) => {
        const whole = programs[which % programs.length] ?? "";
        const start = at % (whole.length + 1);
        const text = whole.slice(0, start) + whole.slice(start + length);
        useAll(analysedProgram(parser, "cut.py", text), place % (text.length + 1));
      }),
      { numRuns: RUNS },
    );
  });
  it("is answered as far as it is typed", { timeout: PATIENCE_MILLISECONDS }, () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (which, at) => {
        const whole = programs[which % programs.length] ?? "";
        const text = whole.slice(0, at % (whole.length + 1));
        useAll(analysedProgram(parser, "typed.py", text), text.length);
      }),
      { numRuns: RUNS },
    );
  });
});
