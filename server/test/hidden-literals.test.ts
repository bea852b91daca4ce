/** Fixtures with a literal that nobody knows: what is shown then is still what real Keras computed, or less. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "./support/analysed-program";
import { fixtureCells } from "./support/fixture-cells";
import { readMarkers } from "./support/fixture-markers";
import { readTruth, truthFailures } from "./support/fixture-truth";
import { HIDDEN, withHiddenLiterals } from "./support/hidden-literals";
import { pythonParser } from "./support/python-parser";
import { lineIndex } from "../src/analysis/line-index";
import type { FileFacts, ShapeFacts } from "../src/features/facts";
import { fileFacts } from "../src/features/facts-merging";
import type { PythonParser } from "../src/syntax/parser";

const root = path.resolve(import.meta.dirname, "../../test-fixtures");
/**
 * One of so many programs is run, since all of them take minutes: by hand `HIDDEN_STRIDE=1` runs all, `HIDDEN_FROM` others.
 * A program's own text says whether it is one of them, so that a new fixture changes nothing for the others.
 */
const stride = Number(process.env.HIDDEN_STRIDE ?? 40);
const from = Number(process.env.HIDDEN_FROM ?? 0);
const isRun = (text: string): boolean =>
  createHash("sha1").update(text).digest().readUInt32BE() % stride === from;

/** Programs of which something is shown that is wrong. Whoever mends one deletes its line; none is added. */
const notYetRight = new Set(
  readFileSync(path.join(root, "truth/hidden-not-yet-right.txt"), "utf8").split("\n"),
);

/** Facts without those of which not even the number of axes is known: they claim nothing. */
function claimed(facts: FileFacts): FileFacts {
  const claims = ({ outputs }: { readonly outputs: readonly ShapeFacts[] }): boolean =>
    !outputs.includes(null);
  return {
    ...facts,
    layers: facts.layers.map((layer) => ({ ...layer, visits: layer.visits.filter(claims) })),
    models: facts.models.filter(claims),
  };
}

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

describe("a literal that nobody knows is not taken for another", () => {
  it("in any fixture", () => {
    const failures: string[] = [];
    const files = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".py"))
      .sort();
    for (const fixture of files) {
      const file = path.join(root, fixture);
      const truth = readTruth(file);
      for (const cell of truth ? fixtureCells(readFileSync(file, "utf8")) : []) {
        const answers = truth?.get(cell.line);
        // What is shown behind an exception is what the program would do without it, which no program did.
        if (!answers || answers.error) continue;
        const { program } = readMarkers(cell);
        for (const text of withHiddenLiterals(parser, program)) {
          if (!isRun(text)) continue;
          const document = analysedProgram(parser, file, text, { keras: cell.keras });
          const lines = lineIndex(document.text);
          const facts = fileFacts(document, { pathOf: (name) => path.basename(name), linesOf: () => lines });
          const found = truthFailures(claimed(facts), answers, true);
          if (found.length === 0) continue;
          const changed = text.split("\n").find((line) => line.includes(HIDDEN)) ?? "";
          const place = `${fixture}: ${changed.trim()}`;
          if (!notYetRight.has(place)) failures.push([place, ...found].join("\n    "));
        }
      }
    }
    expect(failures).toEqual([]);
  });
});
