/** Documents that are open beside one another, and what the client said of itself when it began. */
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import type { Hover, InlayHint, MarkupContent } from "vscode-languageserver";
import { describe, expect, it } from "vitest";
import { testFolder } from "../cli/folder";
import { type TestClient, testClient } from "./test-client";
import { disk, slashed } from "../../src/host/disk";
import { defaultSettings } from "../../src/lsp/settings";
import { readInterpreter, readTheme } from "../../src/lsp/server-state";

const uri = "file:///w/net.py";
const blocks = "file:///w/blocks.py";
const block = "from keras import layers\n\n\ndef block(x):\n    return layers.Dense(3)(x)\n";
const calling = "import keras\nfrom blocks import block\ny = block(keras.Input((7,)))\n";
const ofBlock = async (client: TestClient): Promise<string | undefined> =>
  (await client.hintTexts(blocks))[5];

describe("a document that another one calls", () => {
  it("shows those visits as long as the other is open, and again when it is opened again", async () => {
    const client = await testClient();
    await client.open(blocks, block);
    await client.problems(blocks);
    for (const [width, shown] of [
      ["7", "→ (None, 3) · 24"],
      ["7", "→ (None, 3) · 24"],
      ["9", "→ (None, 3) · 30"],
    ] as const) {
      const before = client.refreshes();
      await client.open(uri, calling.replace("7", width));
      await client.problems(uri);
      expect(await ofBlock(client)).toBe(shown);
      expect(client.refreshes()).toBeGreaterThan(before);
      await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
      await client.problems(uri);
      expect(await ofBlock(client)).toBeUndefined();
    }
  });

  it("shows those of several others", async () => {
    const client = await testClient();
    await client.open(blocks, block);
    for (const name of ["a", "b", "c"])
      await client.open(`file:///w/${name}.py`, calling.replace("7", name === "c" ? "8" : "7"));
    await client.problems(blocks);
    expect(await ofBlock(client)).toBe("→ (None, 3) · 24|27");
    // They are looked at again at once where they are few, and were quick.
    for (const name of ["a", "b", "c"]) await client.replace(`file:///w/${name}.py`, "Input((", "Input((1");
    expect(await ofBlock(client)).toBe("→ (None, 3) · 54|57");
  });

  it("is asked about again once, whatever else is published of the other", async () => {
    const client = await testClient();
    await client.open(blocks, block);
    await client.open(uri, calling);
    await client.problems(uri);
    const before = client.refreshes();
    await client.replace(uri, "y = ", "z = ");
    await client.problems(uri);
    expect(client.refreshes()).toBe(before);
  });
});

describe("a file that is closed", () => {
  it("is for others what the disk has of it", async () => {
    const folder = testFolder({ "sizes.py": "N = 5\n" });
    const at = (name: string): string => pathToFileURL(path.join(slashed(folder.path), name)).href;
    const client = await testClient({
      disk: disk(),
      initialize: { workspaceFolders: [{ uri: at(""), name: "w" }] },
    });
    await client.open(at("net.py"), "import keras\nfrom sizes import N\nx = keras.Input((N, 1))\n");
    expect((await client.hintTexts(at("net.py")))[3]).toBe("→ (None, 5, 1)");
    await client.open(at("sizes.py"), "N = 6\n");
    await client.replace(at("sizes.py"), "6", "7");
    expect((await client.hintTexts(at("net.py")))[3]).toBe("→ (None, 7, 1)");
    const before = client.refreshes();
    await client.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: at("sizes.py") },
    });
    expect((await client.hintTexts(at("net.py")))[3]).toBe("→ (None, 5, 1)");
    await client.problems(at("net.py"));
    expect(client.refreshes()).toBeGreaterThan(before);
  });
});

describe("an open document, when another interpreter is chosen", () => {
  it("imports the packages of that one, and the files that nobody touched are read again", async () => {
    const packageOf = (environment: string): string =>
      `${environment}/lib/python3.12/site-packages/sizes/__init__.py`;
    const folder = testFolder({
      "old/pyvenv.cfg": "",
      [packageOf("old")]: "N = 5\n",
      "new/pyvenv.cfg": "",
      [packageOf("new")]: "N = 6\n",
      "w/other.py": "",
    });
    const at = (name: string): string => path.join(slashed(folder.path), name);
    const net = pathToFileURL(at("w/net.py")).href;
    const client = await testClient({
      disk: disk(),
      initialize: {
        workspaceFolders: [{ uri: pathToFileURL(at("w")).href, name: "w" }],
        initializationOptions: { interpreter: at("old/bin/python") },
      },
    });
    await client.open(net, "import keras\nfrom sizes import N\nx = keras.Input((N, 1))\n");
    expect((await client.hintTexts(net))[3]).toBe("→ (None, 5, 1)");
    await client.connection.sendNotification("kerasShapeLens/interpreter", {
      interpreter: at("new/bin/python"),
    });
    expect((await client.hintTexts(net))[3]).toBe("→ (None, 6, 1)");
  });
});

describe("what the client said of itself", () => {
  it("is read as far as it can be", () => {
    for (const theme of ["light", "dark", "high-contrast-dark", "high-contrast-light"])
      expect(readTheme(theme)).toBe(theme);
    for (const other of [undefined, null, 3, "blue", {}]) expect(readTheme(other)).toBe("light");
    expect(readInterpreter("/usr/bin/python")).toBe("/usr/bin/python");
    for (const other of [undefined, null, 3, "", {}]) expect(readInterpreter(other)).toBeUndefined();
  });

  it("decides whether hints come with their tooltips", async () => {
    const isGiven = async (properties?: string[]): Promise<boolean> => {
      const inlayHint = properties && { resolveSupport: { properties } };
      const client = await testClient({ initialize: { capabilities: { textDocument: { inlayHint } } } });
      await client.open(uri, "import keras\nx = keras.Input((8, 9))\n");
      const [hint] = await client.connection.sendRequest<InlayHint[]>("textDocument/inlayHint", {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
      });
      return hint?.tooltip !== undefined;
    };
    expect(await isGiven(["tooltip"])).toBe(false);
    expect(await isGiven(["label.tooltip"])).toBe(false);
    expect(await isGiven(["label.location"])).toBe(true);
    expect(await isGiven()).toBe(true);
  });

  it("is which Keras a file is meant for", async () => {
    const client = await testClient();
    await client.open(uri, "x = 1\n");
    for (const [kerasVersion, told] of [
      ["2", "Keras 2"],
      ["3", "Keras 3"],
      ["auto", "Keras 3 (nothing names another)"],
    ] as const) {
      await client.change({ kerasVersion });
      await client.problems(uri);
      expect(client.statuses.at(-1)?.keras).toContain(told);
    }
  });
});

describe("the batch size of hovers", () => {
  const folder = testFolder({ "shared/keras-shape-lens.toml": "batch-size = 64\n", "alone/a.py": "" });
  const source = "import keras\ny = keras.layers.Conv1D(100, 10)(keras.Input((128, 9)))\n";
  const told = async (name: string, own: number): Promise<string> => {
    const at = (file: string): string => pathToFileURL(path.join(slashed(folder.path), file)).href;
    const client = await testClient({
      disk: disk(),
      initialize: { workspaceFolders: [{ uri: at(name), name: "w" }] },
    });
    await client.change({ hover: { ...defaultSettings.hover, pictures: false, batchSize: own } });
    await client.open(at(`${name}/net.py`), source);
    const hover: Hover | null = await client.connection.sendRequest("textDocument/hover", {
      textDocument: { uri: at(`${name}/net.py`) },
      position: { line: 1, character: "y = keras.layers.C".length },
    });
    return /batch of (\d+)/.exec((hover?.contents as MarkupContent).value)?.[1] ?? "none";
  };
  it("is the project's own, unless a person set another", async () => {
    expect(await told("shared", 32)).toBe("64");
    expect(await told("shared", 8)).toBe("8");
    expect(await told("alone", 32)).toBe("32");
    expect(await told("alone", 8)).toBe("8");
  });
});
