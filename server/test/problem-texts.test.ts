/** Every sentence stands in every language, with the same facts, and none stands there that nobody says. */
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { layerDefinitions } from "../src/libraries/keras/layers";
import { explanations } from "../src/messages/explanations";
import { fill, replacePlaceholders } from "../src/messages/catalogue";
import { type ProblemCode, problemTexts } from "../src/messages/problem-codes";
import { translations } from "../src/messages/translations";
import { ui } from "../src/messages/ui";

const source = path.resolve(import.meta.dirname, "../src");

/** What the code outside the catalogue says, to look for codes in. */
const spoken = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.startsWith("messages"))
  .map((file) => readFileSync(path.join(source, file), "utf8"))
  .join("\n");

function placeholders(text: string): readonly string[] {
  const names = new Set<string>();
  replacePlaceholders(text, (name) => {
    names.add(name);
    return name;
  });
  return [...names].sort();
}

describe("a placeholder with words behind it", () => {
  const text = "{input} has {rank|axis|axes}.";

  it.each([
    ["1", "(8,) has 1 axis."],
    ["2", "(8,) has 2 axes."],
    ["0", "(8,) has 0 axes."],
    ["n", "(8,) has n axes."],
  ])("has the word for one behind 1 alone: %s", (rank, said) => {
    expect(fill(text, { input: "(8,)", rank })).toBe(said);
  });

  it("stays as it is where nobody knows its value", () => {
    expect(fill(text, { input: "(8,)" })).toBe("(8,) has {rank|axis|axes}.");
  });
});

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
