// The generated reference is what the code says now.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { referencePages } from "../../scripts/reference-pages";

const docs = path.resolve(import.meta.dirname, "../../docs");
const current = (page: string): string | undefined => {
  const file = path.join(docs, page);
  return existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : undefined;
};

describe("docs/ (npm run docs makes it anew)", () => {
  it("has a page for every problem code, and no page of a code that is gone", () => {
    const pages = [...referencePages().keys()].flatMap((page) => /^problems\/(.*)$/.exec(page)?.[1] ?? []);
    expect(readdirSync(path.join(docs, "problems")).sort()).toEqual(pages.sort());
  });
  it.each([...referencePages()])("%s says what the code says", (page, text) => {
    expect(current(page)).toBe(text);
  });
});
