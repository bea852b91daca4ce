// One document that brings the analysis down changes nothing for the others.
import { describe, expect, it } from "vitest";
import { testClient } from "./test-client";
import { pythonParser } from "../support/python-parser";
import type { PythonParser } from "../../src/syntax/parser";

const good = "file:///w/blocks.py";
const hostile = "file:///w/hostile.py";
const caller = "file:///w/caller.py";
const block =
  "import keras\nfrom keras import layers\n\n\ndef block(x):\n    return layers.Dense(3)(x)\n\n\ny = layers.Dense(2)(keras.Input((4,)))\n";

/** A parser with a mistake: it fails on every text that says so, as the analysis would on a text it can't bear. */
async function brokenParser(): Promise<PythonParser> {
  const parser = await pythonParser();
  const check = (text: string): void => {
    if (text.includes("MISTAKE")) throw new Error("a mistake of ours");
  };
  return {
    ...parser,
    parse: (text) => {
      check(text);
      return parser.parse(text);
    },
  };
}

describe("a document on which the analysis fails", () => {
  it("leaves the others as they are, and is logged once with its version", async () => {
    const client = await testClient({ parser: brokenParser });
    await client.open(hostile, "from blocks import block\nMISTAKE = block\n");
    await client.open(good, block);
    await client.open(caller, "import keras\nfrom blocks import block\nz = block(keras.Input((7,)))\n");
    expect(await client.nextProblems(caller)).toEqual([]);
    const expected = { 6: "→ (None, 3) · 24", 9: "→ (None, 2) · 10" };
    expect(await client.hintTexts(good)).toEqual(expected);
    for (const method of [
      "textDocument/inlayHint",
      "textDocument/hover",
      "textDocument/codeLens",
      "textDocument/codeAction",
    ]) {
      const answer = await client.connection.sendRequest(method, {
        textDocument: { uri: hostile },
        position: { line: 1, character: 0 },
        range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
        context: { diagnostics: [] },
      });
      expect([null, []]).toContainEqual(answer);
    }
    await client.hints(hostile);
    await client.hints(hostile);
    const told = client.errors.filter((text) => text.startsWith("inlay hints failed"));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`${hostile} version 1\nError: a mistake of ours\n`);
    expect(client.statuses.filter(({ uri, state }) => uri === hostile && state === "failed")).not.toEqual([]);
    expect(await client.hintTexts(good)).toEqual(expected);
  });
  it("is well again after the edit that takes the cause away, and another may bring it", async () => {
    const client = await testClient({ parser: brokenParser });
    await client.open(good, block);
    await client.hints(good);
    await client.replace(good, "Dense(2)", "Dense(2, name='MISTAKE')");
    expect(await client.hintTexts(good)).toEqual({});
    await client.replace(good, "MISTAKE", "fine");
    expect((await client.hintTexts(good))[9]).toBe("→ (None, 2) · 10");
  });
  it("gives back a hint that was to be told more about", async () => {
    const client = await testClient({ parser: brokenParser });
    await client.open(good, block);
    const [hint] = await client.hints(good);
    await client.replace(good, "Dense(2)", "Dense(2, name='MISTAKE')");
    const asked = { ...hint, data: { uri: good, version: 2, offset: 1 } };
    expect(await client.connection.sendRequest("inlayHint/resolve", asked)).toEqual(asked);
  });
  it("may be an imported file: those who do not import it know nothing of that", async () => {
    const texts: Readonly<Record<string, string>> = { "/w/bad.py": "MISTAKE = 1\n" };
    const client = await testClient({
      parser: brokenParser,
      disk: {
        isFile: (path) => path in texts,
        isFolder: (path) => path === "/w",
        list: () => Object.keys(texts),
        readBytes: () => undefined,
        realPath: (path: string) => path,
        readText: (path) => texts[path],
      },
    });
    await client.open(hostile, "from bad import MISTAK\n");
    await client.open(good, block);
    expect(await client.nextProblems(good)).toEqual([]);
    expect((await client.hintTexts(good))[9]).toBe("→ (None, 2) · 10");
  });
});

describe("many documents", () => {
  it("that read each other in a ring: the one that is looked at is answered without the others", async () => {
    const client = await testClient();
    const count = 30;
    const name = (i: number): string => `file:///w/m${i % count}.py`;
    for (let i = 0; i < count; i++)
      await client.open(
        name(i),
        `import keras\nimport m${(i + 1) % count} as other\n\n\ndef block(x):\n    return keras.layers.Dense(${i + 1})(x)\n\n\nif __name__ == "__main__":\n    y = keras.layers.Dense(2)(keras.Input((4,)))\n    other.block(keras.Input((3,)))\n`,
      );
    // No timer has run, so nothing was analysed in the background.
    expect((await client.hintTexts(name(4)))[10]).toBe("→ (None, 2) · 10");
    expect(client.statuses).toEqual([]);
    await client.nextProblems(name(3));
    expect((await client.hintTexts(name(4)))[6]).toBe("→ (None, 5) · 20");
  });
});
