/** What holds of the settings that a client sends: each by itself, and the default where it is missing or something else. */
import type { Connection } from "vscode-languageserver";
import { describe, expect, it } from "vitest";
import type { Settings } from "../../src/lsp/editor-protocol";
import manifest from "../../../package.json";
import { defaultSettings, settingsStore } from "../../src/lsp/settings";

const never = (): (() => void) => () => undefined;

/** A store over a client that answers so, and what it was asked and told. */
function storeOver(answer: (uri: string) => unknown, canPull = true, initial?: unknown) {
  const asked: string[] = [];
  const told: string[] = [];
  const connection = {
    workspace: {
      getConfiguration: ({ scopeUri }: { scopeUri: string }) => {
        asked.push(scopeUri);
        return Promise.resolve().then(() => answer(scopeUri));
      },
    },
    console: { warn: (text: string) => told.push(text) },
  } as unknown as Connection;
  return { asked, told, ...settingsStore(connection, canPull, initial, never) };
}

const read = (given: unknown): Settings => storeOver(() => null, false, given).now("file:///a.py");

/** Every setting by its path, and whether a value is one for it. */
const isFlag = (value: unknown): boolean => typeof value === "boolean";
const usable: Readonly<Record<string, (value: unknown) => boolean>> = {
  enable: isFlag,
  "inlayHints.shapes": isFlag,
  "inlayHints.parameters": isFlag,
  "inlayHints.modelTotals": isFlag,
  "inlayHints.dataShapes": isFlag,
  "hover.pictures": isFlag,
  "hover.batchSize": (value) => Number.isInteger(value) && Number(value) > 0,
  "problems.enable": isFlag,
  "signatureHelp.enable": isFlag,
  kerasVersion: (value) => ["2", "3", "auto"].includes(value as string),
  searchPaths: (value) => Array.isArray(value),
};
const at = (settings: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((holder, name) => (holder as Readonly<Record<string, unknown>>)[name], settings);

/** What VS Code offers, by its path, with its default. */
const offered = Object.fromEntries(
  Object.entries<{ readonly default: unknown }>(manifest.contributes.configuration.properties).map(
    ([name, { default: value }]) => [name.replace(/^kerasShapeLens\./, ""), value],
  ),
);

describe("settings", () => {
  it("are those that VS Code offers, with the same defaults", () => {
    expect(Object.keys(offered).sort()).toEqual(Object.keys(usable).sort());
    for (const [path, value] of Object.entries(offered))
      expect([path, at(defaultSettings, path)]).toEqual([path, value]);
  });

  it("are what a client says, each by itself, and else the defaults", () => {
    const paths = Object.keys(usable);
    const values = [true, false, 1, 0, -3, 2.5, 64, "2", "3", "4", "auto", ["a", "b"], null, {}];
    for (const path of paths)
      for (const given of values) {
        const [section = "", name] = path.split(".");
        const found = read({ [section]: name === undefined ? given : { [name]: given } });
        for (const other of paths) {
          const isOwn = other === path && usable[path]?.(given) === true;
          expect([other, at(found, other)]).toEqual([other, isOwn ? given : at(defaultSettings, other)]);
        }
      }
  });

  it("are the defaults where they are no settings at all, and paths those that are texts", () => {
    for (const given of [null, undefined, 3, "x", [], [true], { inlayHints: [], hover: 3, problems: null }])
      expect(read(given)).toEqual(defaultSettings);
    expect(read({ searchPaths: ["a", 3, null, "b"] }).searchPaths).toEqual(["a", "b"]);
  });

  it("that are pushed are those of our section, or the whole, and come anew each time", () => {
    const store = storeOver(() => null, false, { enable: false });
    expect(store.now("a").enable).toBe(false);
    store.changed({ kerasShapeLens: { kerasVersion: "2" } });
    expect(store.now("a")).toEqual({ ...defaultSettings, kerasVersion: "2" });
    store.changed({ kerasVersion: "3" });
    expect(store.now("a")).toEqual({ ...defaultSettings, kerasVersion: "3" });
    store.changed(null);
    expect(store.now("a")).toEqual(defaultSettings);
  });

  it("that are pulled are asked for once a document, until they change or it is forgotten", async () => {
    let version = "2";
    const store = storeOver(() => ({ kerasVersion: version }), true, { enable: false });
    // Before the client has answered, what it was started with holds.
    expect(store.now("a").enable).toBe(false);
    const [first, second] = await Promise.all([store.for("a"), store.for("a")]);
    expect([first.kerasVersion, second.kerasVersion, store.now("a").kerasVersion]).toEqual(["2", "2", "2"]);
    await store.for("b");
    expect(store.asked).toEqual(["a", "b"]);
    version = "3";
    expect((await store.for("a")).kerasVersion).toBe("2");
    store.forget("a");
    expect(store.now("a").kerasVersion).toBe("auto");
    expect((await store.for("a")).kerasVersion).toBe("3");
    expect((await store.for("b")).kerasVersion).toBe("2");
    // What a client that is asked pushes along says nothing.
    store.changed({ kerasVersion: "auto" });
    expect(store.now("b").enable).toBe(false);
    expect((await store.for("b")).kerasVersion).toBe("3");
    expect(store.asked).toEqual(["a", "b", "a", "b"]);
    expect(store.told).toEqual([]);
  });

  it("that a client refuses are those before, which it is told once, and it is asked again", async () => {
    let refuses = true;
    const store = storeOver(() => {
      if (refuses) throw new Error("no");
      return { kerasVersion: "2" };
    });
    expect(await store.for("a")).toEqual(defaultSettings);
    expect(await store.for("a")).toEqual(defaultSettings);
    expect(store.told).toHaveLength(1);
    expect(store.told[0]).toContain("no");
    refuses = false;
    expect((await store.for("a")).kerasVersion).toBe("2");
    expect(store.asked).toEqual(["a", "a", "a"]);
  });
});
