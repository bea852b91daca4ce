// What VS Code shows of a layer's hover without scrolling holds the answer: few lines, then a picture that is low.
import { readFileSync, readdirSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { fixtureCells } from "../support/fixture-cells";
import { readMarkers } from "../support/fixture-markers";
import { pythonParser } from "../support/python-parser";
import type { AnalysedDocument } from "../../src/features/document";
import { hover } from "../../src/features/hover";
import { drawPicture } from "../../src/features/pictures";
import type { PythonParser } from "../../src/syntax/parser";

const root = path.resolve(import.meta.dirname, "../../../test-fixtures/layers");
const families = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const MOST_LINES = 6;
const TALLEST_PICTURE = 110;

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** What is wrong with the hovers on the names of the layers of a program, and how many were looked at. */
function judged(document: AnalysedDocument): { readonly looked: number; readonly faults: readonly string[] } {
  const faults: string[] = [];
  let looked = 0;
  for (const { constructed, layer } of document.report.places) {
    const end = document.text.indexOf("(", constructed.start);
    const found = end < 0 ? undefined : hover(document, end - 1, () => "line 1");
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
  }
  return { looked, faults };
}

describe("the hovers of the layers of", () => {
  it.each(families)("%s answer above the fold", (family) => {
    const results = readdirSync(path.join(root, family))
      .filter((name) => name.endsWith(".py"))
      .flatMap((name) => {
        const file = path.join(root, family, name);
        return fixtureCells(readFileSync(file, "utf8")).map((cell) =>
          judged(analysedProgram(parser, file, readMarkers(cell).program, { keras: cell.keras })),
        );
      });
    expect(results.flatMap(({ faults }) => faults)).toEqual([]);
    expect(results.reduce((sum, { looked }) => sum + looked, 0)).toBeGreaterThan(0);
  });
});
