// An analysis gives way between statements: edits and cancellations reach the server while it is under way.
import { afterEach, describe, expect, it } from "vitest";
import { CancellationTokenSource, type InlayHint, LSPErrorCodes } from "vscode-languageserver/node";
import { type TestClient, testClient } from "./test-client";

const uri = "file:///w/long.py";
const layersOf = (count: number): string =>
  Array.from({ length: count }, (_, i) => `y${i} = layers.Dense(${i + 1})(x)\n`).join("");
const text = `import keras\nfrom keras import layers\nx = keras.Input((4,))\n${layersOf(60)}`;
const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };

let ticking: NodeJS.Timeout | undefined;
afterEach(() => {
  clearInterval(ticking);
});

/** A client of a server whose clock goes on by ten milliseconds whenever it is read, so that a slice is a statement. */
async function slowClient(): Promise<TestClient> {
  let time = 0;
  const client = await testClient({ now: () => (time += 10) });
  await client.open(uri, text);
  return client;
}

const labels = (hints: readonly InlayHint[]): readonly string[] =>
  hints.map(({ label }) => (typeof label === "string" ? label : label.map(({ value }) => value).join("")));

describe("an analysis that takes many slices", () => {
  it("answers with the hints of an edit that came in between", async () => {
    const client = await slowClient();
    const asked = client.connection.sendRequest<InlayHint[]>("textDocument/inlayHint", {
      textDocument: { uri },
      range,
    });
    for (let slice = 0; slice < 5; slice++) {
      await new Promise((resolve) => setImmediate(resolve));
      client.runTimers();
    }
    await client.replace(uri, "keras.Input((4,))", "keras.Input((5,))");
    ticking = setInterval(client.runTimers, 1);
    const hints = labels(await asked);
    expect(hints).toHaveLength(61);
    expect(hints.slice(0, 2)).toEqual(["→ (None, 5)", "→ (None, 1) · 6"]);
    expect(hints.at(-1)).toBe("→ (None, 60) · 360");
  });

  it("ends a request that is cancelled on the way, as the protocol has it", async () => {
    const client = await slowClient();
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      "textDocument/inlayHint",
      { textDocument: { uri }, range },
      source.token,
    );
    source.cancel();
    ticking = setInterval(client.runTimers, 1);
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(client.errors).toEqual([]);
  });
});

describe("a long document that is opened", () => {
  const lines = `def block(x):
    y = layers.Dense(7)(x)
    return y
z = block(x)
${layersOf(2_000)}again = block(x)
`;
  const long = `import keras\nfrom keras import layers\nx = keras.Input((4,))\n${lines}`;
  const hintsOf = (client: TestClient): Promise<InlayHint[]> =>
    client.connection.sendRequest("textDocument/inlayHint", { textDocument: { uri }, range });

  it("shows what its visible statements make before the rest has run, and all of it when it is asked again", async () => {
    let time = 0;
    const client = await testClient({ now: () => (time += 10) });
    await client.open(uri, long);
    ticking = setInterval(client.runTimers, 1);
    const early = await hintsOf(client);
    const before = client.refreshes();
    await client.nextProblems(uri);
    const all = await hintsOf(client);
    expect(client.refreshes()).toBeGreaterThan(0);
    expect(before).toBe(0);
    // What a function does is known when everything that calls it has run.
    const [inBlock, elsewhere] = [[4, 5], (hint: InlayHint) => !inBlock.includes(hint.position.line)];
    expect(all.map(({ position }) => position.line)).toEqual(expect.arrayContaining([2, ...inBlock, 6, 99]));
    expect(early).toEqual(all.filter(elsewhere));
  });

  it("is analysed as a whole first for a client that can't be told to ask again", async () => {
    const client = await testClient({ initialize: { capabilities: {} } });
    await client.open(uri, long);
    ticking = setInterval(client.runTimers, 1);
    expect((await hintsOf(client)).map(({ position }) => position.line)).toContain(4);
  });
});
