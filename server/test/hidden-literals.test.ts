/** Fixtures with a literal that nobody knows: what is shown then is still what real Keras computed, or less. */
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "./support/analysed-program";
import { fixtureCells } from "./support/fixture-cells";
import { readMarkers } from "./support/fixture-markers";
import { readTruth, truthFailures } from "./support/fixture-truth";
import { withHiddenLiterals } from "./support/hidden-literals";
import { pythonParser } from "./support/python-parser";
import { lineIndex } from "../src/analysis/line-index";
import type { FileFacts, ShapeFacts } from "../src/features/facts";
import { fileFacts } from "../src/features/facts-merging";
import type { PythonParser } from "../src/syntax/parser";

const root = path.resolve(import.meta.dirname, "../../test-fixtures");
/** One of so many programs is run, since all of them take minutes; by hand `HIDDEN_STRIDE=1` runs all. */
const stride = Number(process.env.HIDDEN_STRIDE ?? 60);
/** Of which run of the programs; by hand another one. */
const from = Number(process.env.HIDDEN_FROM ?? 0);

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
    let count = 0;
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
          count += 1;
          if (count % stride !== from) continue;
          const document = analysedProgram(parser, file, text, { keras: cell.keras });
          const lines = lineIndex(document.text);
          const facts = fileFacts(document, { pathOf: (name) => path.basename(name), linesOf: () => lines });
          const found = truthFailures(claimed(facts), answers, true);
          if (found.length === 0) continue;
          const changed = text.split("\n").find((line) => line.includes('__import__("nowhere")'));
          failures.push(`${fixture}:${cell.line} ${changed?.trim()}\n    ${found.join("\n    ")}`);
        }
      }
    }
    if (process.env.SHOW_HIDDEN !== undefined)
      process.stdout.write(`${failures.join("\n")}\n== ${count} programs, ${failures.length} fail\n`);
    expect(failures).toEqual([]);
  });
});
