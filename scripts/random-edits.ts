// Edits programs at random, thousands of times, and holds all that is shown after each edit to a fresh start.
//
//   npm run test:edits -- [--count 10000] [--seed S] [PATH…]     (the fixtures when no path is given)
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadPythonGrammar } from "../server/src/syntax/parser";
import type { KerasVersion } from "../server/src/values/context";
import { type EditedProgram, describeFailure, runRandomEdits } from "../server/test/support/edit-runs";
import { editedProgram, editedPrograms } from "../server/test/support/edited-programs";
import { fixtureCells } from "../server/test/support/fixture-cells";
import { readMarkers } from "../server/test/support/fixture-markers";

/** Longer programs take seconds to shrink, and teach nothing that shorter ones don't. */
const LONGEST_PROGRAM = 30_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: "string" }, seed: { type: "string" }, keras: { type: "string" } },
});
const count = Number(values.count ?? 10_000);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const keras: KerasVersion = values.keras === "2" ? 2 : 3;

function programsAt(place: string): readonly EditedProgram[] {
  return statSync(place).isDirectory()
    ? editedPrograms(place, keras)
    : [editedProgram(place, readFileSync(place, "utf8"), keras)];
}

/** The cells of a fixture, three neighbours a program, so that what one makes meets what the others change. */
function fixturePrograms({ file, text }: EditedProgram): readonly EditedProgram[] {
  const cells = fixtureCells(text);
  return cells.map((_, i) => {
    const near = cells.slice(i, i + 3);
    const own = near.map((cell, k) => {
      const lines = readMarkers(cell).program.split("\n");
      return k === 0 ? lines.filter((line) => line.trim() !== "") : lines.slice(cell.from);
    });
    return editedProgram(file, own.flat().join("\n"), cells[i]?.keras ?? 3);
  });
}

async function main(): Promise<number> {
  const { resolve } = createRequire(path.join(process.cwd(), "package.json"));
  const parser = await loadPythonGrammar({
    coreWasm: readFileSync(resolve("web-tree-sitter/web-tree-sitter.wasm")),
    grammarWasm: readFileSync(resolve("tree-sitter-python/tree-sitter-python.wasm")),
  });
  const programs =
    positionals.length === 0
      ? [
          ...editedPrograms("server/test/edited-programs"),
          ...editedPrograms("test-fixtures").flatMap(fixturePrograms),
        ]
      : positionals.flatMap(programsAt).filter(({ text }) => text.length <= LONGEST_PROGRAM);
  console.log(`${count} edits of ${programs.length} programs, --seed ${seed}`);
  // Neighbours are alike: a shuffled order reaches all families within a short run.
  const order = programs.map((program, i) => ({ program, at: (i * 7919 + seed) % 104729 }));
  const shuffled = order.sort((a, b) => a.at - b.at).map(({ program }) => program);
  let told = 0;
  const failures = runRandomEdits(parser, shuffled, {
    count,
    seed,
    onEdits: (made) => {
      if (made - told < 1000) return;
      told = made;
      console.log(`${made} edits`);
    },
  });
  for (const failure of failures) console.log(`\n${describeFailure(failure)}`);
  console.log(`\n${failures.length} differences in ${count} edits (--seed ${seed})`);
  return failures.length === 0 ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
