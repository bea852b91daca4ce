/** What Python refuses before it runs anything is told in its own words, and nothing that it takes. */
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { compileErrors } from "../../src/cli/check/compile-errors";
import { parseModule } from "../../src/syntax/module-syntax";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";

const truth = path.resolve(import.meta.dirname, "../../../test-fixtures/truth");
const programs = readFileSync(path.join(truth, "syntax-errors.txt"), "utf8").split("\n====\n");
/** The words of each program's SyntaxError or null, as `scripts/truth/syntax_errors.py` writes them down. */
const words = JSON.parse(readFileSync(path.join(truth, "syntax-errors.json"), "utf8")) as readonly (
  string | null
)[];

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** Without the places that Python names in the middle of its words. */
const withoutPlaces = (says: string): string =>
  says
    .replace(/ in position \d+(-\d+)?/, "")
    .replace(/ at position \d+/, "")
    .replace(/ after .* on line \d+$/, "");

/** The first that is told, as Python stops at its first; a gap where the grammar does not read it. */
function told(program: string): string | null {
  const syntax = parseModule(parser, program);
  if (syntax.gaps.length > 0) return "gap";
  const [first] = [...compileErrors(syntax, program, false)].sort((a, b) => a.start - b.start);
  return first?.says ?? null;
}

it.each(programs.map((program, i) => [program, words[i] ?? null] as const))("%s", (program, says) => {
  const ours = told(program);
  // The grammar reads no more of some, so that only that it is refused is known.
  if (ours === "gap") expect(says).not.toBeNull();
  else expect(ours).toBe(says === null ? null : withoutPlaces(says));
});

it("lets the cells of a notebook await, and be indented as a whole", () => {
  const cell = "  x = await y\n";
  expect(compileErrors(parseModule(parser, cell), cell, true)).toEqual([]);
  expect(compileErrors(parseModule(parser, cell), cell, false).map(({ says }) => says)).toEqual([
    "unexpected indent",
  ]);
});

it("lets the fields of an f-string hold its own quotes and their own escapes, as Python 3.12 does", () => {
  const taken = [
    'x = f"{d["a"]}"',
    `x = f"{', '.join(["a", "b"])}"`,
    'x = f"""{d["a"]} "{d[\'a\']}" """',
    'x = rf"\\x{d["a"]}" "b"',
    'x = f"{d["a"]!r:>{"10"}}"',
    'x = f"{f"{f"{1}"}"}" f"{(d["a"], r"\\x")}"',
  ];
  for (const program of taken)
    expect(compileErrors(parseModule(parser, program), program, false)).toEqual([]);
  const refused = 'x = f"{d["a"]} \\x"';
  expect(compileErrors(parseModule(parser, refused), refused, false)).toHaveLength(1);
});
