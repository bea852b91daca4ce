// The server's life as LSP 3.17 has it, and clients that do less, or other things, than they said.
import { describe, expect, it } from "vitest";
import {
  type CancellationToken,
  CancellationTokenSource,
  ErrorCodes,
  type Hover,
  LSPErrorCodes,
} from "vscode-languageserver/node";
import { testClient } from "./test-client";

const uri = "file:///w/net.py";
const source = "import keras\nx = keras.Input((8, 9))\n";
const hint = { 2: "→ (None, 8, 9)" };
const anyHints = {
  textDocument: { uri },
  range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
};

/** The code of the error that a request is answered with; undefined where it is answered. */
async function codeOf(answer: Promise<unknown>): Promise<unknown> {
  try {
    await answer;
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : error;
  }
}

describe("the life of a server", () => {
  it("begins with initialize", async () => {
    const { connection } = await testClient({ isInitialized: false });
    for (const method of ["textDocument/inlayHint", "textDocument/hover", "shutdown", "made/up"])
      expect(await codeOf(connection.sendRequest(method, anyHints))).toBe(ErrorCodes.ServerNotInitialized);
    expect(
      await codeOf(
        connection.sendRequest("initialize", { processId: null, capabilities: {}, rootUri: null }),
      ),
    ).toBeUndefined();
  });
  it("begins with what the client can do", async () => {
    const { connection } = await testClient({ isInitialized: false });
    for (const params of [null, undefined, {}, { capabilities: 7 }, [[]]])
      expect(await codeOf(connection.sendRequest("initialize", params))).toBe(ErrorCodes.InvalidParams);
    expect(await codeOf(connection.sendRequest("initialize", { capabilities: {} }))).toBeUndefined();
  });
  it("is initialized once", async () => {
    const { connection } = await testClient();
    const again = connection.sendRequest("initialize", { processId: null, capabilities: {}, rootUri: null });
    expect(await codeOf(again)).toBe(ErrorCodes.InvalidRequest);
  });
  it("ends with shutdown", async () => {
    const client = await testClient();
    await client.open(uri, source);
    expect(await client.connection.sendRequest("shutdown")).toBeNull();
    for (const method of [
      "textDocument/inlayHint",
      "inlayHint/resolve",
      "textDocument/codeAction",
      "kerasShapeLens/alive",
      "kerasShapeLens/viewTexts",
      "shutdown",
      "made/up",
    ])
      expect(await codeOf(client.connection.sendRequest(method, anyHints))).toBe(ErrorCodes.InvalidRequest);
  });
  it("knows no methods but those it says", async () => {
    const { connection } = await testClient();
    expect(await codeOf(connection.sendRequest("made/up", {}))).toBe(ErrorCodes.MethodNotFound);
  });
  it("answers that it is alive", async () => {
    const { connection } = await testClient();
    expect(await connection.sendRequest("kerasShapeLens/alive")).toBeNull();
  });
});

describe("a client", () => {
  it("that refuses to give settings gets the defaults, and is asked again", async () => {
    let asked = 0;
    const client = await testClient({
      configuration: () => {
        asked += 1;
        throw new Error("no settings here");
      },
    });
    await client.open(uri, source);
    expect(await client.hintTexts(uri)).toEqual(hint);
    expect(await client.hintTexts(uri)).toEqual(hint);
    expect(asked).toBeGreaterThan(1);
    expect(client.errors.filter((text) => text.includes("no settings here"))).toHaveLength(1);
  });
  it("that never answers for its settings gets the defaults", async () => {
    const client = await testClient({ configuration: () => new Promise(() => undefined) });
    await client.open(uri, source);
    const hints = client.hintTexts(uri);
    const ticking = setInterval(client.runTimers, 5);
    expect(await hints).toEqual(hint);
    clearInterval(ticking);
  });
  it.each([
    [null],
    [[null]],
    [["kerasShapeLens"]],
    [{ enable: 1 }],
    [[{ inlayHints: null, searchPaths: [1] }]],
  ])("that answers %j for its settings gets the defaults", async (answer) => {
    const client = await testClient({ configuration: () => answer });
    await client.open(uri, source);
    expect(await client.hintTexts(uri)).toEqual(hint);
  });
  it("that did not ask for our own notifications gets none", async () => {
    const client = await testClient({ initialize: { initializationOptions: {} } });
    await client.open(uri, source);
    await client.nextProblems(uri);
    await client.connection.sendRequest("textDocument/codeLens", { textDocument: { uri } });
    expect(client.statuses).toEqual([]);
  });
  it("that asked is told which environment and which Keras", async () => {
    const client = await testClient();
    await client.open(uri, source);
    await client.nextProblems(uri);
    await client.connection.sendRequest("textDocument/codeLens", { textDocument: { uri } });
    expect(client.statuses.at(-1)).toMatchObject({
      environment: "No Python environment was found.",
      keras: "Keras 3 (nothing names another)",
    });
  });
  it("may send folders, options and parameters that are none", async () => {
    const client = await testClient({
      initialize: { workspaceFolders: [{ uri: 3 }] as never, initializationOptions: [1], locale: 7 as never },
    });
    await client.open(uri, source);
    expect(await client.hintTexts(uri)).toEqual(hint);
    for (const method of [
      "textDocument/inlayHint",
      "textDocument/hover",
      "inlayHint/resolve",
      "textDocument/codeLens",
    ])
      for (const params of [
        {},
        { textDocument: null },
        { textDocument: { uri: 7 } },
        { data: { uri: {}, version: 1, offset: 1 } },
      ])
        await codeOf(client.connection.sendRequest(method, params));
    expect(await client.hintTexts(uri)).toEqual(hint);
  });
  it("whose requests lack what they need, or have something else in its place, is told so", async () => {
    const client = await testClient();
    await client.open(uri, source);
    const needing = {
      "textDocument/inlayHint": { textDocument: { uri }, range: { start: null, end: 7 } },
      "inlayHint/resolve": { position: { line: 0, character: 1 } },
      "textDocument/hover": { textDocument: { uri }, position: { line: 0.5, character: 0 } },
      "textDocument/definition": { textDocument: { uri }, position: null },
      "textDocument/completion": { textDocument: { uri } },
      "completionItem/resolve": { label: 7 },
      "textDocument/signatureHelp": { position: { line: 0, character: 0 } },
      "textDocument/codeAction": { textDocument: { uri } },
      "textDocument/codeLens": { textDocument: {} },
      "workspace/executeCommand": { command: null },
      "kerasShapeLens/model": { textDocument: [] },
      "kerasShapeLens/layer": { textDocument: { uri: null } },
      "kerasShapeLens/modelFile": { uri: {} },
      "kerasShapeLens/problemPage": { code: 1 },
    };
    for (const [method, lacking] of Object.entries(needing))
      for (const params of [lacking, {}, null, undefined, [null], [[]]])
        expect([method, await codeOf(client.connection.sendRequest(method, params))]).toEqual([
          method,
          ErrorCodes.InvalidParams,
        ]);
    expect(client.errors).toEqual([]);
    expect(await client.hintTexts(uri)).toEqual(hint);
  });
  it("may leave out what notifications say", async () => {
    const client = await testClient();
    await client.open(uri, source);
    for (const method of [
      "textDocument/didOpen",
      "workspace/didChangeConfiguration",
      "$/setTrace",
      "made/up",
    ])
      for (const params of [null, undefined, {}, [null]])
        await client.connection.sendNotification(method, params);
    expect(await client.hintTexts(uri)).toEqual(hint);
  });
  it("may name an interpreter and a theme that are none", async () => {
    const client = await testClient();
    await client.open(uri, source);
    for (const params of [{ interpreter: 7, kind: 7 }, { interpreter: {}, kind: [] }, {}])
      for (const method of ["kerasShapeLens/interpreter", "kerasShapeLens/theme"])
        await client.connection.sendNotification(method, params);
    expect(await client.hintTexts(uri)).toEqual(hint);
    expect(client.errors).toEqual([]);
  });
  it("may send something else in place of a text", async () => {
    const client = await testClient();
    await client.open(uri, source);
    for (const text of [null, 7, undefined, ["x = 1"], { length: 3 }]) {
      const bad = { uri: "file:///w/bad.py", languageId: "python", version: 1, text };
      await client.connection.sendNotification("textDocument/didOpen", { textDocument: bad });
      await client.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text }],
      });
      await client.connection.sendNotification("notebookDocument/didOpen", {
        notebookDocument: {
          uri: "file:///w/n.ipynb",
          notebookType: "jupyter-notebook",
          version: 1,
          cells: [],
        },
        cellTextDocuments: [bad],
      });
      expect(await client.hintTexts(uri)).toEqual(hint);
    }
    expect(client.errors.join("\n")).toContain("the client sent something else in place of a text");
  });
  it("that cancels what is under way is told so, and is answered when it asks again", async () => {
    // The clock goes on whenever it is read, so that the analysis gives way after each statement.
    let time = 0;
    const client = await testClient({ now: () => (time += 10) });
    const layers = Array.from({ length: 120 }, (_, i) => `y${i} = keras.layers.Dense(${i + 1})(x)\n`);
    await client.open(uri, `${source}${layers.join("")}`);
    const params = { textDocument: { uri }, position: { line: 41, character: 20 } };
    const ask = (...token: readonly CancellationToken[]): Promise<Hover | null> =>
      client.connection.sendRequest("textDocument/hover", params, ...token);
    const aSlice = async (): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      client.runTimers();
    };
    const cancelling = new CancellationTokenSource();
    const asked = ask(cancelling.token);
    let isOver = false;
    const code = codeOf(asked).finally(() => {
      isOver = true;
    });
    for (let slice = 0; slice < 5; slice++) await aSlice();
    expect(isOver).toBe(false);
    cancelling.cancel();
    // Fewer slices than there are statements left: who goes on regardless is not done by then.
    for (let slice = 0; slice < 25; slice++) await aSlice();
    expect(isOver).toBe(true);
    expect(await code).toBe(LSPErrorCodes.RequestCancelled);
    const again = ask();
    const ticking = setInterval(client.runTimers, 1);
    expect(JSON.stringify((await again)?.contents)).toContain("(None, 8, 40)");
    clearInterval(ticking);
    expect(client.errors.join("\n")).not.toContain("hover");
  });
});
