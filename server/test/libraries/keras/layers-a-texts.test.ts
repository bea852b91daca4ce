/** What layers refer to exists: every problem code that they refuse with, every explanation that they give. */
import { readFileSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { explanations } from "../../../src/messages/explanations";
import { problemTexts } from "../../../src/messages/problems";

const layers = new URL("../../../src/libraries/keras/", import.meta.url);
const families = ["activations", "convolutional", "normalization", "pooling", "regularization", "reshaping"];
const folders = [...families.map((family) => `layers/${family}/`), "arguments/", "geometry/"];
const sources = folders.flatMap((folder) =>
  readdirSync(new URL(folder, layers))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(new URL(folder + file, layers), "utf8")),
);

function found(pattern: RegExp): readonly string[] {
  return [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? "")))];
}

it("every problem code has its texts", () => {
  const codes = found(/contradiction\(\s*"([a-z0-9-]+)"/g);
  const described = new Set(problemTexts.map(({ code }) => code));
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => !described.has(code))).toEqual([]);
});

it("every explanation has its text", () => {
  const keys = found(/"((?:[a-z]+\.)+[a-z]+)"/g).filter((key) => !key.startsWith("keras."));
  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter((key) => !(key in explanations))).toEqual([]);
});
