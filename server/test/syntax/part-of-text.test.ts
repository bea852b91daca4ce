/** A part of a text that ends where a statement begins reads as it does in the whole text. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseModule } from "../../src/syntax/module-syntax";
import { endOfPart } from "../../src/syntax/part-of-text";
import { pythonParser } from "../support/python-parser";

const parser = await pythonParser();

/** The parts of a text, each of at least one line. */
function partsOf(text: string, size: number): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = endOfPart(text, from, size);
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

describe("the end of a part", () => {
  it.each([
    ["the last statement that begins in it", "a = 1\nb = 2\nc = 3\n", ["a = 1\n", "b = 2\n", "c = 3\n"]],
    ["not inside a block", "if a:\n  b = 2\n  c = 3\nd = 4\n", ["if a:\n  b = 2\n  c = 3\n", "d = 4\n"]],
    [
      "not before a clause",
      "if a:\n  b\nelif c:\n  d\nelse:\n  e\nf\n",
      ["if a:\n  b\nelif c:\n  d\nelse:\n  e\n", "f\n"],
    ],
    ["behind a name that begins like a clause", "a = 1\nelsewhere = 2\n", ["a = 1\n", "elsewhere = 2\n"]],
    ["not inside brackets", "a = (\n1,\n2)\nb = 2\n", ["a = (\n1,\n2)\n", "b = 2\n"]],
    ["not inside a string", 'a = """\nb\nc\n"""\nd = 4\n', ['a = """\nb\nc\n"""\n', "d = 4\n"]],
    ["not behind a backslash", "a = 1 + \\\n2\nb = 2\n", ["a = 1 + \\\n2\n", "b = 2\n"]],
    ["not behind a decorator", "@a\n@b\ndef f(): pass\nc = 3\n", ["@a\n@b\ndef f(): pass\n", "c = 3\n"]],
    ["behind a comment", "a = 1\n# b\nc = 3\n", ["a = 1\n# b\n", "c = 3\n"]],
    ["however lines end", "a = 1\r\nb = 2\r\n", ["a = 1\r\n", "b = 2\r\n"]],
    ["of a text without statements", "\n# a\n\n", ["\n# a\n\n"]],
  ])("is %s", (_, text, parts) => {
    expect(partsOf(text, 7)).toEqual(parts);
  });

  it("leaves the statements before it as they are, in every program that is edited in tests", () => {
    const folder = path.join(import.meta.dirname, "../edited-programs");
    const names = readdirSync(folder).filter((name) => name.endsWith(".py"));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const text = readFileSync(path.join(folder, name), "utf8");
      const whole = parseModule(parser, text);
      let start = 0;
      for (const part of partsOf(text, 60)) {
        const { units, gaps } = parseModule(parser, part);
        expect(gaps).toEqual([]);
        const there = whole.units.filter(({ base }) => base >= start && base < start + part.length);
        expect(units.map(({ base, statement }) => [base + start, statement])).toEqual(
          there.map(({ base, statement }) => [base, statement]),
        );
        start += part.length;
      }
    }
  });
});
