/** What the grammar would read over and over again is given up, by what is read and not by time; the rest is kept. */
import { beforeAll, describe, expect, it } from "vitest";
import { edit, openDocument } from "../../src/syntax/document-syntax";
import { allowanceForText } from "../../src/syntax/reading-allowance";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";
import { showModule } from "../support/show-syntax";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** Its scanner looks over all lines that follow at each of them. */
const joined = `x = 1 + ${"\\\n".repeat(6_000)}1`;
/** Likewise; nothing but comments, so that every statement can be read by itself. */
const commented = `a = 1\n${"#\n".repeat(6_000)}b = 2\n`;

describe("a parse", () => {
  it("is given up where it reads more than it may, and the next one is of its own text", () => {
    expect(parser.parse(joined)).toBeUndefined();
    const allowance = { characters: 100 };
    expect(parser.parse("a = 1\n".repeat(50), allowance)).toBeUndefined();
    expect(allowance.characters).toBeLessThanOrEqual(0);
    const tree = parser.parse("b = 2\n");
    expect(tree?.rootNode.toString()).toContain("assignment");
    expect(tree?.rootNode.endIndex).toBe(6);
    tree?.delete();
  });

  it("reads characters of two units across what is handed over at a time", () => {
    const text = `a = "${"\u{1F600}".repeat(1_023)}"\n${"b = 'é\u{1F600}'\n".repeat(500)}`;
    const tree = parser.parse(text);
    expect(tree?.rootNode.hasError).toBe(false);
    expect(tree?.rootNode.namedChildCount).toBe(501);
    tree?.delete();
  });
});

describe("a document", () => {
  it("lacks only the statement that takes too much, and says that it was not read", () => {
    const { syntax } = openDocument(parser, `a = 1\n${joined}\nb = 2\n`);
    expect(showModule(syntax).map((line) => line.slice(0, 5))).toEqual(["a = 1", "<gap ", "b = 2"]);
    expect(syntax.gaps).toEqual([{ start: 6, end: 6 + joined.length, isUnread: true }]);
  });

  it("does not call broken what was not read, nor the other way round", () => {
    const { syntax } = openDocument(parser, `a = (\n${joined}\nb = )\n`);
    expect(syntax.gaps.map(({ isUnread = false }) => isUnread)).toContain(false);
  });

  it("is whole where every statement can be read by itself", () => {
    const { syntax } = openDocument(parser, commented);
    expect(showModule(syntax)).toEqual(["a = 1", "b = 2"]);
    expect(syntax.gaps).toEqual([]);
    expect(syntax.comments.length).toBe(6_000);
  });

  it("is the same after an edit as when opened anew", () => {
    for (const text of [`a = 1\n${joined}\nb = 2\n`, commented]) {
      const edited = edit(openDocument(parser, text), [{ start: 4, end: 5, text: "10" }]);
      const anew = openDocument(parser, text.replace("1", "10"));
      expect(showModule(edited.syntax)).toEqual(showModule(anew.syntax));
      expect(edited.syntax.gaps).toEqual(anew.syntax.gaps);
      expect(edited.syntax.comments).toEqual(anew.syntax.comments);
    }
  });

  it("that is taken apart level by level is not read once per level", () => {
    const levels = 400;
    const nested = Array.from({ length: levels }, (_, i) => `${" ".repeat(i)}if x:`).join("\n");
    const text = `a = 1\n${nested}\n${" ".repeat(levels)}y = 1\nb = 2\n`;
    let read = 0;
    const counting: PythonParser = {
      ...parser,
      parse: (part, allowance = allowanceForText(part.length)) => {
        const before = allowance.characters;
        const tree = parser.parse(part, allowance);
        read += before - allowance.characters;
        return tree;
      },
    };
    const { syntax } = openDocument(counting, text);
    expect(showModule(syntax)).toContain("b = 2");
    expect(syntax.gaps.map(({ isUnread }) => isUnread)).toContain(true);
    expect(read).toBeLessThan(50 * text.length);
  });
});
