// A project's configuration: what is read of it, what is told of it, and where it is found.
import { shippedKeras } from "../support/shipped-keras";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import Ajv from "ajv";
import { parse as parseToml } from "smol-toml";
import { describe, expect, it } from "vitest";
import { say } from "../../src/features/text/wording";
import { closest } from "../../src/host/configuration/closest";
import { fileRules } from "../../src/host/configuration/file-rules";
import { findConfiguration } from "../../src/host/configuration/find-configuration";
import { configurationSchema, options } from "../../src/host/configuration/options";
import { readConfiguration } from "../../src/host/configuration/read-configuration";
import { openSurroundings } from "../../src/host/surroundings";

const whole = `
keras = 2
search-paths = ["src", "../shared"]
select = ["window-exceeds-input", "wrong-rank"]
ignore = ["unused-ignore"]
exclude = ["old/"]
batch-size = 32
language = "zh-cn"

[severities]
wrong-rank = "warning"

[[overrides]]
files = ["tests/"]
ignore = ["wrong-rank"]
severities = { window-exceeds-input = "info" }
`;
const told = (text: string, isOwnFile = true): readonly string[] =>
  (readConfiguration(text, isOwnFile)?.problems ?? []).map(
    ({ line, column, message, facts }) => `${line}:${column} ${say(message, facts)}`,
  );

describe("reading", () => {
  it("takes every key, from a file of its own and from pyproject.toml", () => {
    const expected = {
      keras: 2,
      searchPaths: ["src", "../shared"],
      select: ["window-exceeds-input", "wrong-rank"],
      ignore: ["unused-ignore"],
      exclude: ["old/"],
      batchSize: 32,
      language: "zh-cn",
      severities: { "wrong-rank": "warning" },
      overrides: [
        { files: ["tests/"], ignore: ["wrong-rank"], severities: { "window-exceeds-input": "info" } },
      ],
    };
    expect(readConfiguration(whole, true)).toEqual({ configuration: expected, problems: [] });
    const inside = `[project]\nname = "x"\n[tool.keras-shape-lens]${whole
      .replace("[severities]", "[tool.keras-shape-lens.severities]")
      .replace("[[overrides]]", "[[tool.keras-shape-lens.overrides]]")}`;
    expect(readConfiguration(inside, false)).toEqual({ configuration: expected, problems: [] });
  });
  it("finds nothing where there is nothing of ours", () => {
    expect(readConfiguration('[tool.ruff]\nselect = ["E"]\n', false)).toBeUndefined();
    expect(readConfiguration("[broken", false)).toBeUndefined();
    expect(readConfiguration("tool = 3\n", false)).toBeUndefined();
  });
  it.each([
    ["search-path = []", "1:1 There is no setting search-path. Did you mean search-paths?"],
    ["search_paths = []", "1:1 There is no setting search_paths. Did you mean search-paths?"],
    ["\nkeras = 4", '2:1 keras can\'t have this value; expected: "auto", 2, 3'],
    ['keras = "3"', '1:1 keras can\'t have this value; expected: "auto", 2, 3'],
    ["batch-size = 0", "1:1 batch-size can't have this value; expected: 32"],
    ["batch-size = 1979-05-27", "1:1 batch-size can't have this value; expected: 32"],
    ["exclude = [1]", `1:1 exclude can't have this value; expected: ${options.exclude.example}`],
    ['ignore = ["wrong-rnk"]', "1:12 There is no problem code wrong-rnk. Did you mean wrong-rank?"],
    ['[severities]\nwrong-rnk = "off"', "2:1 There is no problem code wrong-rnk. Did you mean wrong-rank?"],
    ["[[overrides]]\nfile = []", "2:1 There is no setting file. Did you mean files?"],
    ["overrides = 3", `1:1 overrides can't have this value; expected: ${options.overrides.example}`],
    ["__proto__ = 3", "1:1 There is no setting __proto__; there are"],
    ["constructor = 3", "1:1 There is no setting constructor; there are"],
  ])("tells what can't be used: %s", (text, expected) => {
    expect(told(text)).toHaveLength(1);
    expect(told(text)[0]).toContain(expected);
  });
  it("tells where a file is no TOML, and what is wrong with severities", () => {
    expect(told("keras = \n")[0]).toMatch(/^1:\d+ This is not TOML: /);
    expect(told('[severities]\nwrong-rank = "loud"')[0]).toContain("error, warning, info, off");
    expect(told("[tool]\nkeras-shape-lens = 3", false)[0]).toContain("keras-shape-lens");
  });
  it("uses what can be used beside it", () => {
    expect(readConfiguration("kears = 2\nkeras = 2", true)?.configuration.keras).toBe(2);
  });
});

describe("the schema", () => {
  const schema = JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, "../../../docs/keras-shape-lens.schema.json"), "utf8"),
  ) as object;
  const isValid = (text: string): boolean => new Ajv({ strict: true }).compile(schema)(parseToml(text));
  it("is what the options say, and takes what is read", () => {
    expect(schema).toEqual(configurationSchema());
    expect(isValid(whole)).toBe(true);
  });
  it.each(["kears = 2", "keras = 4", 'ignore = ["x"]', "[[overrides]]\nfile = []"])("refuses %s", (text) => {
    expect(isValid(text)).toBe(false);
  });
  it("takes the example of every key", () => {
    for (const [key, { example }] of Object.entries(options)) {
      expect(isValid(`${key} = ${example}`), key).toBe(true);
      expect(told(`${key} = ${example}`), key).toEqual([]);
    }
  });
});

/** A file system of texts. */
function filesOf(texts: Readonly<Record<string, string>>) {
  const names = (folder: string): readonly string[] => {
    const prefix = folder === "/" ? "/" : `${folder}/`;
    const below = Object.keys(texts).filter((file) => file.startsWith(prefix));
    return [...new Set(below.map((file) => file.slice(prefix.length).split("/")[0] ?? ""))];
  };
  return {
    list: names,
    isFile: (file: string) => Object.hasOwn(texts, file),
    isFolder: (folder: string) => names(folder).length > 0,
    readText: (file: string) => texts[file],
    versionOf: () => 1,
    statOf: () => undefined,
    readBytes: () => undefined,
  };
}

describe("finding", () => {
  const files = filesOf({
    "/keras-shape-lens.toml": "keras = 2",
    "/home/p/.git/HEAD": "",
    "/home/p/pyproject.toml": "[tool.keras-shape-lens]\nkeras = 3",
    "/home/p/sub/pyproject.toml": "[tool.other]",
    "/home/p/own/keras-shape-lens.toml": "keras = 2",
    "/home/p/own/pyproject.toml": "[tool.keras-shape-lens]\nkeras = 3",
    "/home/q/.git/HEAD": "",
  });
  const found = (folder: string, top?: string): string | undefined =>
    findConfiguration(folder, top, files)?.file;
  it("takes the nearest, no further than the repository", () => {
    expect(found("/home/p/sub/deep")).toBe("/home/p/pyproject.toml");
    expect(found("/home/p/own")).toBe("/home/p/own/keras-shape-lens.toml");
    expect(found("/home/q/sub")).toBeUndefined();
    expect(found("/home")).toBe("/keras-shape-lens.toml");
    expect(found("/home/p/sub", "/home/p/sub")).toBeUndefined();
  });
});

describe("rules", () => {
  const read = readConfiguration(whole, true);
  const { rulesOf, excluded } = fileRules({
    configuration: read?.configuration ?? { searchPaths: [], exclude: [], overrides: [] },
    problems: [],
    file: "/p/keras-shape-lens.toml",
    folder: "/p",
  });
  it("are those of the file", () => {
    expect(rulesOf("/p/nets/a.py")).toEqual({
      select: ["window-exceeds-input", "wrong-rank"],
      ignore: ["unused-ignore"],
      severities: { "wrong-rank": "warning" },
    });
    expect(rulesOf("/p/tests/a.py")).toEqual({
      select: ["window-exceeds-input", "wrong-rank"],
      ignore: ["unused-ignore", "wrong-rank"],
      severities: { "wrong-rank": "warning", "window-exceeds-input": "info" },
    });
  });
  it("leave out what is excluded", () => {
    expect(excluded("/p/old", true)).toBe("out");
    expect(excluded("/p/old/a.py", false)).toBe("out");
    expect(excluded("/p/a.py", false)).toBeUndefined();
  });
});

describe("a workspace that nobody trusts", () => {
  const texts = {
    "/keras-shape-lens.toml": "keras = 2",
    "/w/keras-shape-lens.toml": 'search-paths = ["../outside", "inside"]',
    "/w/main.py": "",
    "/w/inside/a.py": "A = 1\n",
    "/outside/b.py": "B = 1\n",
    "/v/main.py": "",
  };
  const surroundings = (isTrusted: boolean) =>
    openSurroundings({
      files: filesOf(texts),
      active: {},
      folders: () => ["/w", "/v"],
      interpreter: () => undefined,
      settingsOf: () => ({ keras: undefined, searchPaths: [] }),
      isTrusted: () => isTrusted,
      shipped: shippedKeras,
    });
  it("is not led outside by its configuration, nor by one above it", () => {
    const resolved = (isTrusted: boolean, name: string): boolean =>
      Boolean(surroundings(isTrusted).optionsFor("/w/main.py").resolve(name, "/w/main.py"));
    expect([resolved(true, "a"), resolved(true, "b")]).toEqual([true, true]);
    expect([resolved(false, "a"), resolved(false, "b")]).toEqual([true, false]);
    expect(surroundings(true).foundFor("/v/main.py").keras).toBe(2);
    expect(surroundings(false).foundFor("/v/main.py").keras).toBe(3);
  });
});

describe("what was meant", () => {
  it.each([
    ["batch_size", "batch-size"],
    ["kera", "keras"],
    ["batch", "batch-size"],
    ["x", undefined],
    ["", undefined],
    ["completely-different", undefined],
  ])("by %j", (written, expected) => {
    expect(closest(written, Object.keys(options))).toBe(expected);
  });
});
