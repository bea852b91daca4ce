/** An edited document has the same syntax as its text opened anew, and lowers only what changed. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type DocumentSyntax, edit, openDocument } from "../../src/syntax/document-syntax";
import { type TextChange } from "../../src/syntax/edits/text-change";
import { parseModule } from "../../src/syntax/module-syntax";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";
import { showModule } from "../support/show-syntax";
import { PROGRAM } from "./program";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** Opens, applies each group of changes as one version, and closes. */
function versions(text: string, edits: readonly (readonly TextChange[])[]): DocumentSyntax[] {
  const documents = [openDocument(parser, text)];
  for (const changes of edits) documents.push(edit(documents.at(-1) ?? openDocument(parser, text), changes));
  documents.at(-1)?.close();
  return documents;
}

describe("editing", () => {
  it("applies changes in order, each to what the one before left", () => {
    const [, second] = versions("a = 1\nb = 2\n", [
      [
        { start: 4, end: 5, text: "10" },
        { start: 7, end: 8, text: "xyz" },
      ],
    ]);
    expect(second?.text).toBe("a = 10\nxyz = 2\n");
    expect(second && showModule(second.syntax)).toEqual(["a = 10", "xyz = 2"]);
  });

  it("reuses the statements that did not change, wherever they moved", () => {
    const [first, second] = versions("a = 1\ndef f():\n  return 2\nb = 3\n", [
      [{ start: 4, end: 5, text: "(\n1)" }],
    ]);
    const before = first?.syntax.units ?? [];
    const after = second?.syntax.units ?? [];
    expect(after.map((unit) => unit.base)).toEqual([0, 9, 29]);
    expect(after[0]?.statement).not.toBe(before[0]?.statement);
    expect(after[1]?.statement).toBe(before[1]?.statement);
    expect(after[2]?.statement).toBe(before[2]?.statement);
  });

  it("reuses them while a line above is broken, and when it is whole again", () => {
    const documents = versions("x\ndef f():\n  return 2\nb = 3\n", [
      [{ start: 1, end: 1, text: " = g(" }],
      [{ start: 6, end: 6, text: "1" }],
      [{ start: 7, end: 7, text: ")" }],
    ]);
    expect(documents.map(({ syntax }) => showModule(syntax)[0])).toEqual([
      "x",
      "<gap x>",
      "<gap x>",
      "x = g(1)",
    ]);
    const [first, ...later] = documents;
    for (const document of later) {
      expect(document.syntax.units[1]?.statement).toBe(first?.syntax.units[1]?.statement);
      expect(document.syntax.units[2]?.statement).toBe(first?.syntax.units[2]?.statement);
    }
  });

  it("lowers only the statements around each of many changes", () => {
    const statements = Array.from({ length: 30 }, (_, i) => `name_${i} = call(${i})\n`);
    const text = statements.join("");
    const places = ["name_25", "name_3 "].map((name) => text.indexOf(name));
    const [first, second] = versions(text, [
      places.map((start) => ({ start, end: start + 4, text: "renamed" })),
    ]);
    const before = first?.syntax.units ?? [];
    const after = second?.syntax.units ?? [];
    const changed = after.flatMap(({ statement }, i) => (statement === before[i]?.statement ? [] : [i]));
    expect(changed).toEqual([3, 25]);
    expect(second && showModule(second.syntax)[25]).toBe("renamed_25 = call(25)");
    expect(after.map(({ base }) => second?.text.slice(base).split("\n")[0])).toEqual(
      second?.text.trimEnd().split("\n"),
    );
  });

  it("reads a script of cells by what its cells say, before and behind an edit that makes it one", () => {
    const documents = versions("# %%\nx = 1\n!ls (\ny = 2\n", [
      [{ start: 2, end: 4, text: "" }],
      [{ start: 2, end: 2, text: "%%" }],
      [{ start: 9, end: 10, text: "3" }],
    ]);
    for (const { text, syntax } of documents) expect(syntax).toEqual(parseModule(parser, text));
    expect(documents.map(({ syntax }) => syntax.gaps.length > 0)).toEqual([false, true, false, false]);
    expect(showModule(documents[3]?.syntax ?? parseModule(parser, ""))).toEqual(["x = 3", "y = 2"]);
  });

  it("reads a text that two changes of one version quote", () => {
    const text = Array.from({ length: 30 }, (_, i) => `a${i} = ${i}\n`).join("");
    const quotes = ["a20", "a5 "].map((name) => text.indexOf(name));
    const [, second] = versions(text, [quotes.map((start) => ({ start, end: start, text: '"""\n' }))]);
    expect(second?.syntax).toEqual(parseModule(parser, second?.text ?? ""));
    expect(second?.syntax.units).toHaveLength(16);
  });

  it("keeps an older version readable after the document is edited and closed", () => {
    const [first] = versions("a = f(1)\n", [[{ start: 0, end: 9, text: "" }]]);
    expect(first && showModule(first.syntax)).toEqual(["a = f(1)"]);
  });

  it("refuses a version that was edited already", () => {
    const [first] = versions("a\n", [[{ start: 0, end: 1, text: "b" }]]);
    expect(() => first && edit(first, [])).toThrow("edited already");
  });

  it("clamps changes that reach outside the text", () => {
    const [, second] = versions("a = 1", [[{ start: 4, end: 99, text: "2" }]]);
    expect(second?.text).toBe("a = 2");
  });
});

// Many parses, on a machine that may be busy.
describe("any edits", { timeout: 300_000 }, () => {
  const change = fc.record({
    at: fc.nat(10_000),
    remove: fc.oneof(fc.constant(0), fc.nat(40)),
    text: fc.oneof(
      fc.constantFrom(
        "(",
        ")",
        "[",
        '"""',
        "'",
        ":",
        "\n",
        "\n\n",
        "    ",
        "#",
        " = ",
        "x",
        "1",
        "\r\n",
        "😀",
        "é",
      ),
      fc.constantFrom("q = f(\n", "def f():\n  pass\n", "x = 1\n", "else:\n", "import a\n", "# c\n", "\\\n"),
    ),
  });

  it("come to the same as opening the text anew", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(change, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        (steps) => {
          let document = openDocument(parser, PROGRAM);
          for (const step of steps) {
            let length = document.text.length;
            const changes = step.map(({ at, remove, text }) => {
              const start = at % (length + 1);
              const end = Math.min(length, start + remove);
              length += text.length - (end - start);
              return { start, end, text };
            });
            document = edit(document, changes);
            expect({ text: document.text, syntax: document.syntax }).toEqual({
              text: document.text,
              syntax: parseModule(parser, document.text),
            });
          }
          document.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(["", "class B:\n  ", "class B(c):import a\n  def f(s):\n    pass\n  "])(
    "come to the same where a line goes on to nothing (%j)",
    (before) => {
      const typed = `${before}impo a\nl(s)\n`;
      const end = typed.indexOf("\nl");
      const [, document] = versions(typed, [[{ start: end, end, text: "\\\n" }]]);
      expect(document?.syntax).toEqual(parseModule(parser, document?.text ?? ""));
    },
  );

  it("come to the same when a program is typed character by character", () => {
    const typed = PROGRAM.slice(0, 700);
    let document = openDocument(parser, "");
    for (let index = 0; index < typed.length; index++) {
      document = edit(document, [{ start: index, end: index, text: typed.charAt(index) }]);
      if (index % 10 === 0) expect(document.syntax).toEqual(parseModule(parser, document.text));
    }
    expect(document.syntax).toEqual(parseModule(parser, typed));
    document.close();
  });

  it.each([
    ["above a definition that is indented less", "import a\n    @deco\nclass Plain:\n    b = 1\n"],
    ["above one that is indented more", "import a\n@deco\n    def f():\n        b = 1\n"],
    ["in a class", "class A:\n    @deco\n        def f(self):\n            return 1\n"],
    ["above a function and its comment", "@deco  # why\n# how\ndef f():\n    return 1\n"],
  ])("come to the same for a decorator %s", (_, text) => {
    const without = text.replace(/^ *@/m, "@");
    for (const before of [`${text}x = (\n`, without, without.replace("    b", "b"), `y = (\n${text}`]) {
      const change = { start: 0, end: before.length, text };
      const [, whole] = versions(before, [[change]]);
      expect(whole?.syntax).toEqual(parseModule(parser, text));
      const end = before.startsWith("y") ? 6 : 0;
      const small =
        end > 0 ? { start: 0, end, text: "" } : { start: text.length, end: before.length, text: "" };
      if (before.includes("= (")) expect(versions(before, [[small]])[1]?.syntax).toEqual(whole?.syntax);
    }
  });
});
