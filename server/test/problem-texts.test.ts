/** Every sentence stands in every language, with the same facts, and none stands there that nobody says. */
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { layerDefinitions } from "../src/libraries/keras/layers";
import { explanations } from "../src/messages/explanations";
import { type ProblemCode, problemTexts } from "../src/messages/problem-codes";
import { translations } from "../src/messages/translations";
import { ui } from "../src/messages/ui";

const source = path.resolve(import.meta.dirname, "../src");

/** What the code outside the catalogue says, to look for codes in. */
const spoken = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.startsWith("messages"))
  .map((file) => readFileSync(path.join(source, file), "utf8"))
  .join("\n");

const placeholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""))].sort();

describe("problem texts", () => {
  it("are exported under their own code", () => {
    expect(Object.entries(problemTexts).filter(([key, { code }]) => key !== code)).toEqual([]);
  });

  it("are each reported by something", () => {
    expect(Object.keys(problemTexts).filter((code) => !spoken.includes(`"${code}"`))).toEqual([]);
  });
});

describe.each(Object.entries(translations))("the language %s", (_, { problems, ...others }) => {
  it("has no text that English lacks", () => {
    const extra = (own: object, english: object): string[] =>
      Object.keys(own).filter((key) => !Object.hasOwn(english, key));
    expect(extra(problems, problemTexts)).toEqual([]);
    expect(extra(others.ui, ui)).toEqual([]);
    expect(extra(others.explanations, explanations)).toEqual([]);
  });

  it("says what each layer does", () => {
    const names = layerDefinitions.map(({ names: [name] }) => name.slice(name.lastIndexOf(".") + 1));
    expect(Object.keys(others.layers).sort()).toEqual([...names, "InputLayer"].sort());
  });

  it("tells the same facts as English", () => {
    const english: Record<string, string> = { ...ui, ...explanations };
    const own: Record<string, string> = { ...others.ui, ...others.explanations };
    const told = (texts: { what: string; why: string; remedy: string }): string =>
      [texts.what, texts.why, texts.remedy].join(" ");
    const different = [
      ...Object.entries(english).filter(
        ([key, text]) => String(placeholders(text)) !== String(placeholders(own[key] ?? "")),
      ),
      ...Object.values(problemTexts).filter(
        (text) =>
          String(placeholders(told(text))) !== String(placeholders(told(problems[text.code as ProblemCode]))),
      ),
    ];
    expect(different).toEqual([]);
  });
});
