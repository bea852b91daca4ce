// Nothing that stands in a program becomes Markdown, whatever it is.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeBlock, codeSpan, escapeMarkdown, linkTarget } from "../../src/features/text/markdown-escaping";
import { visibleJson, visibleText } from "../../src/features/text/visible-text";

const hostile = fc
  .array(
    fc.constantFrom(
      "`",
      "``",
      "\n",
      "\n\n",
      "\r",
      "![p](https://evil.example/p.png)",
      "[a](command:x)",
      "<img>",
      " ",
      "~~~",
      "x",
    ),
  )
  .map((parts) => parts.join(""));

describe("code", () => {
  it("on a line ends only where its fence does", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [, fence = "", inside = ""] = /^(`+)(?!`)([^]*?)(?<!`)\1$/.exec(codeSpan(text)) ?? [];
        expect(fence).not.toBe("");
        expect(inside).not.toMatch(/[\r\n]/);
        expect(inside.match(/`+/g) ?? []).not.toContain(fence);
      }),
    );
  });
  it("of several lines ends only where its fence does", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = codeBlock(text, "python").split("\n");
        const fence = lines.at(-1) ?? "";
        expect(fence).toMatch(/^`{3,}$/);
        expect(lines[0]).toBe(`${fence}python`);
        expect(lines.slice(1, -1).filter((line) => line.trim().startsWith(fence))).toEqual([]);
      }),
    );
  });
});

describe("words", () => {
  it.each([
    ["![p](https://evil.example/p.png)", "\\!\\[p\\](https\\://evil.example/p.png)"],
    ["<img src=x>", "\\<img src=x\\>"],
    ["a@b.example www.evil.example", "a\\@b.example www\\.evil.example"],
    ["a\n\n# b", "a \\# b"],
    ["&lt;", "\\&lt;"],
  ])("%j", (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});

describe("links and terminals", () => {
  it("a target has no character that ends it", () => {
    expect(linkTarget("file:///a(b) c>.py#L3")).toBe("file:///a%28b%29%20c%3E.py#L3");
  });
  it("control characters are seen", () => {
    expect(visibleText("\u001b[31m\u009b\u202Ex\ty\r\nz\r")).toBe("␛[31m\\u{9b}\\u{202e}x\ty\r\nz␍");
  });
  it("JSON reads as the same value", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(JSON.parse(visibleJson(JSON.stringify({ text })))).toEqual({ text });
      }),
    );
  });
});
