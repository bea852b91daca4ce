// What VS Code shows of a layer's hover without scrolling holds the answer: few lines, then a picture that is low.
import { readFileSync, readdirSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { fixtureCells } from "../support/fixture-cells";
import { readMarkers } from "../support/fixture-markers";
import { pythonParser } from "../support/python-parser";
import { type Language, languages } from "../../src/messages/catalogue";
import type { Run, Section } from "../../src/features/hovers/hover-document";
import type { AnalysedDocument } from "../../src/features/document";
import { hover } from "../../src/features/hovers/hover";
import { drawPicture } from "../../src/features/pictures";
import type { PythonParser } from "../../src/syntax/parser";

const root = path.resolve(import.meta.dirname, "../../../test-fixtures/layers");
const families = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const MOST_LINES = 6;
const TALLEST_PICTURE = 110;

/**
 * What VS Code gives a hover in a window of 1,280 × 800, in pixels, as its page says them: its height, the width of its
 * text, a line, and what is left free around lines and picture.
 */
const SEEN = { height: 250, width: 610, line: 20, around: 12 };
/** Widths of characters in its fonts, on average; Chinese ones are as wide as they are high. Code stands in a box. */
const WIDTHS = { strong: 8.7, code: 8.3, text: 6.8, han: 14, box: 6 };

/** The link behind the result, which the client adds. */
const MORE: Run = { text: " · More…" };

function textWidth({ text, style }: Run): number {
  const han = text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return (
    han * WIDTHS.han + (text.length - han) * WIDTHS[style ?? "text"] + (style === "code" ? WIDTHS.box : 0)
  );
}

const heightOf = (runs: readonly Run[]): number =>
  SEEN.line * Math.ceil(runs.reduce((sum, run) => sum + textWidth(run), 0) / SEEN.width);

/** Pixels from the top of a hover to the lower edge of its picture. */
function answerHeight({ headline, items }: Extract<Section, { kind: "answer" }>, picture: number): number {
  return (
    [[...headline, MORE], ...items].reduce((sum, runs) => sum + heightOf(runs), 0) + picture + SEEN.around
  );
}

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** What is wrong with the hovers on the names of the layers of a program, and how many were looked at. */
function judged(
  document: AnalysedDocument,
  language: Language,
): { readonly looked: number; readonly faults: readonly string[] } {
  const faults: string[] = [];
  let looked = 0;
  for (const { constructed, layer } of document.report.places) {
    const end = document.text.indexOf("(", constructed.start);
    const found = end < 0 ? undefined : hover(document, end - 1, () => "line 1", language);
    const answer = found?.sections.find((section) => section.kind === "answer");
    if (!answer) continue;
    looked++;
    const lines = 1 + answer.items.length;
    if (lines > MOST_LINES) faults.push(`${layer}: ${lines} lines`);
    const at = found?.sections.findIndex((section) => section.kind === "picture") ?? -1;
    const picture = found?.sections[at];
    if (picture?.kind !== "picture") continue;
    if (at !== 1) faults.push(`${layer}: its picture does not follow the answer`);
    const height = Number(/ height="(\d+(?:\.\d+)?)"/.exec(drawPicture(picture.picture, "dark"))?.[1]);
    if (!(height <= TALLEST_PICTURE)) faults.push(`${layer}: a picture of ${height} pixels`);
    const seen = answerHeight(answer, height);
    if (!(seen <= SEEN.height)) {
      const words = [answer.headline, ...answer.items].map((runs) => runs.map(({ text }) => text).join(""));
      faults.push(`${layer}: ${seen} pixels\n  ${words.join("\n  ")}`);
    }
  }
  return { looked, faults };
}

describe("the hovers of the layers of", () => {
  it.each(families)("%s answer above the fold", (family) => {
    const results = readdirSync(path.join(root, family))
      .filter((name) => name.endsWith(".py"))
      .flatMap((name) => {
        const file = path.join(root, family, name);
        return fixtureCells(readFileSync(file, "utf8")).flatMap((cell) => {
          const document = analysedProgram(parser, file, readMarkers(cell).program, cell);
          return languages.map((language) => judged(document, language));
        });
      });
    expect(results.flatMap(({ faults }) => faults)).toEqual([]);
    expect(results.reduce((sum, { looked }) => sum + looked, 0)).toBeGreaterThan(0);
  });
});
