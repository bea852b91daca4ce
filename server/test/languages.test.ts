/** Whatever the editor itself shows of the extension stands in every language, as the server's own texts do. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { languageOf, languages } from "../src/messages/catalogue";

const root = path.resolve(import.meta.dirname, "../..");
type Texts = Readonly<Record<string, string>>;
// Catalogues are flat: keys to texts, which the cases below go through.
const catalogue = (file: string): Texts => JSON.parse(readFileSync(path.join(root, file), "utf8")) as Texts;

const numbered = (text: string): readonly string[] => [...new Set(text.match(/\{\d+\}/g))].sort();
const commands = (text: string): readonly string[] => text.match(/\(command:[^)]*\)/g) ?? [];

/** The texts of the extension's code, which VS Code looks up by the English itself. */
const spoken = readdirSync(path.join(root, "client/src"))
  .map((file) => readFileSync(path.join(root, "client/src", file), "utf8"))
  .flatMap((code) => [...code.matchAll(/l10n\.t\(\s*"([^"]+)"/g)].map(([, text = ""]) => text));

const manifest = catalogue("package.nls.json");

it("every text that package.json asks for stands in package.nls.json, and no other does", () => {
  const asked = readFileSync(path.join(root, "package.json"), "utf8").matchAll(/"%([\w.]+)%"/g);
  expect(Object.keys(manifest).sort()).toEqual([...new Set([...asked].map(([, key]) => key))].sort());
});

describe.each(languages.filter((language) => language !== "en"))("the editor's texts in %s", (language) => {
  const own = catalogue(`package.nls.${language}.json`);
  const bundle = catalogue(`client/l10n/bundle.l10n.${language}.json`);

  it("are those of package.nls.json, no more and no fewer", () => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(manifest).sort());
  });

  it("are those that the extension's code says, with the same numbers in them", () => {
    expect(Object.keys(bundle).sort()).toEqual([...new Set(spoken)].sort());
    const different = Object.entries(bundle).filter(
      ([english, text]) => String(numbered(english)) !== String(numbered(text)),
    );
    expect(different).toEqual([]);
  });

  it("offer the same commands and name pages that there are", () => {
    const of = (texts: Texts): unknown => Object.entries(texts).map(([key, text]) => [key, commands(text)]);
    expect(of(Object.fromEntries(Object.keys(manifest).map((key) => [key, own[key] ?? ""])))).toEqual(
      of(manifest),
    );
    const pages = Object.entries(own).flatMap(([key, text]) => (key.endsWith(".page") ? [text] : []));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((page) => !existsSync(path.join(root, page)))).toEqual([]);
  });
});

describe("the language for a locale", () => {
  it.each([
    [undefined, "en"],
    [7, "en"],
    [["zh-CN"], "en"],
    ["", "en"],
    ["C.UTF-8", "en"],
    ["en-GB", "en"],
    ["fr", "en"],
    ["constructor", "en"],
    ["zha", "en"],
    ["zh", "zh-cn"],
    ["zh-CN", "zh-cn"],
    ["zh-Hant-TW", "zh-cn"],
    ["zh_CN.UTF-8", "zh-cn"],
  ])("%s is %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
