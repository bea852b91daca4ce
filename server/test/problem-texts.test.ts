/** Whatever the libraries and the interpreter can report has a text. */
import { readFileSync, readdirSync } from "node:fs";
import * as path from "node:path";
import { expect, it } from "vitest";
import { problemTexts } from "../src/messages/problems";

const source = path.resolve(import.meta.dirname, "../src");
const files = ["libraries", "interpreter"].flatMap((room) =>
  readdirSync(path.join(source, room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(path.join(source, room, file), "utf8")),
);

/** The code stands first in the call that refuses, or beside the severity of a finding. */
const patterns = [
  /\b(?:contradiction|refuse|refusal|report)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)*)"/g,
  /\bcode: "([a-z0-9]+(?:-[a-z0-9]+)*)",\s*severity\b/g,
];

it("every code that is reported has its text, once", () => {
  const codes = new Set(
    files.flatMap((text) => patterns.flatMap((p) => [...text.matchAll(p)].flatMap(([, code]) => code ?? []))),
  );
  const described = problemTexts.map(({ code }) => code);
  expect(codes.size).toBeGreaterThan(60);
  expect([...codes].filter((code) => !described.includes(code))).toEqual([]);
  expect(described.length).toBe(new Set(described).size);
});
