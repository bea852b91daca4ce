/** What each request answers in the protocol's terms: nothing where it is switched off, and no more than was asked for. */
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  Hover,
  Location,
  MarkupContent,
  SignatureHelp,
} from "vscode-languageserver";
import { describe, expect, it } from "vitest";
import { type TestClient, testClient } from "./test-client";
import { openModelCommand } from "../../src/lsp/editor-protocol";
import { defaultSettings } from "../../src/lsp/settings";

const uri = "file:///w/net.py";
const source = `import keras
from keras import layers
m = keras.Sequential([keras.Input((8,)), layers.Dense(4, activation="relu")])
x = keras.Input((8, 9))
units = x.shape[2]
y = layers.Conv1D(100, 10)(x)
z = layers.Conv1D(100, 3)(x)
`;

/** The position of a text in the program, or so many characters into it. */
function at(what: string, more = 0): { line: number; character: number } {
  const lines = source.slice(0, source.indexOf(what) + more).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
const opened = async (more: Parameters<typeof testClient>[0] = {}): Promise<TestClient> => {
  const client = await testClient(more);
  await client.open(uri, source);
  return client;
};
const ask = <T>(client: TestClient, method: string, params: object = {}): Promise<T> =>
  client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });

const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const requests: Readonly<Record<string, object>> = {
  inlayHint: { range: whole },
  hover: { position: at("Dense(4") },
  definition: { position: at("[2]", 1) },
  completion: { position: at('"relu', 2) },
  codeAction: { range: whole, context: { diagnostics: [] } },
  codeLens: {},
  signatureHelp: { position: at("3)(x)") },
};
const isNothing = (answer: unknown): boolean =>
  answer === null || (Array.isArray(answer) && answer.length === 0);

describe("what is switched off", () => {
  it("answers nothing, and all else goes on answering", async () => {
    const client = await opened();
    await client.change({ signatureHelp: { enable: true } });
    const answering = async (): Promise<readonly string[]> => {
      const answers = await Promise.all(
        Object.entries(requests).map(
          async ([name, params]) => [name, await ask(client, name, params)] as const,
        ),
      );
      return answers.flatMap(([name, answer]) => (isNothing(answer) ? [] : [name]));
    };
    const all = Object.keys(requests);
    expect(await answering()).toEqual(all);
    await client.change({ signatureHelp: { enable: false } });
    expect(await answering()).toEqual(all.filter((name) => name !== "signatureHelp"));
    await client.change({ inlayHints: { ...defaultSettings.inlayHints, modelTotals: false } });
    expect(await answering()).toEqual(all.filter((name) => !["signatureHelp", "codeLens"].includes(name)));
    await client.change({ ...defaultSettings, problems: { enable: false } });
    expect(await client.problems(uri)).toEqual([]);
    // Refactorings are no fixes of problems.
    const kinds = async (): Promise<readonly unknown[]> => [
      ...new Set(
        (await ask<CodeAction[]>(client, "codeAction", requests.codeAction)).map(({ kind }) => kind),
      ),
    ];
    expect(await kinds()).toEqual([]);
    await client.change({ ...defaultSettings, enable: false });
    expect(await answering()).toEqual([]);
    expect(await client.problems(uri)).toEqual([]);
    expect(client.statuses.at(-1)).toEqual({ uri, state: "disabled", unknowns: [] });
    await client.change(defaultSettings);
    expect(await client.problems(uri)).toHaveLength(1);
    expect(await kinds()).toEqual(["quickfix"]);
  });
});

describe("a hint", () => {
  it("is one of the lines that were asked for, has a type's look, and says what to ask about it", async () => {
    const client = await opened();
    const hints = await ask<object[]>(client, "inlayHint", {
      range: { start: at("x = keras"), end: at("units") },
    });
    expect(hints).toHaveLength(1);
    const offset = source.indexOf("\nunits");
    expect(hints[0]).toMatchObject({
      position: { line: 3, character: 23 },
      kind: 1,
      paddingLeft: true,
      data: { uri, version: 1, offset },
    });
  });
});

describe("code actions", () => {
  const kindsOf = async (client: TestClient, only?: readonly string[]): Promise<readonly unknown[]> => {
    const actions = await ask<CodeAction[]>(client, "codeAction", {
      range: whole,
      context: { diagnostics: [], only },
    });
    return [...new Set(actions.map(({ kind }) => kind))].sort();
  };
  it("are of the kinds that were asked for, and of all below them; all fixes at once only where asked for", async () => {
    const client = await testClient();
    const program = "from keras.layers.core import Dense\nm = Dense(3)\nz = 3\n";
    await client.open(uri, program);
    const [fix, all] = ["quickfix", "source.fixAll.kerasShapeLens"];
    expect(await kindsOf(client)).toEqual([fix]);
    expect(await kindsOf(client, [""])).toEqual([fix, all]);
    expect(await kindsOf(client, ["quickfix"])).toEqual([fix]);
    expect(await kindsOf(client, ["source"])).toEqual([all]);
    expect(await kindsOf(client, ["source.fixAll"])).toEqual([all]);
    for (const other of ["source.organizeImports", "source.fix", "refactor", "quick"])
      expect(await kindsOf(client, [other]), other).toEqual([]);
    expect(await kindsOf(client, [])).toEqual([]);
    await client.change({ problems: { enable: false } });
    expect(await kindsOf(client, [""])).toEqual([]);
  });

  it("name the problem that they mend among those that the client shows", async () => {
    const client = await opened();
    const [own] = await client.problems(uri);
    if (!own) throw new Error("there is no problem");
    const { start } = own.range;
    const others: Diagnostic[] = [
      { ...own, source: "other" },
      { ...own, code: "other" },
      { ...own, range: { ...own.range, start: { ...start, line: start.line + 1 } } },
      { ...own, range: { ...own.range, start: { ...start, character: start.character + 1 } } },
    ];
    const actions = await ask<CodeAction[]>(client, "codeAction", {
      range: own.range,
      context: { diagnostics: [...others, own] },
    });
    expect(actions.length).toBeGreaterThan(1);
    for (const { title, diagnostics } of actions)
      if (!title.startsWith("Silence")) expect([title, diagnostics]).toEqual([title, [own]]);
    expect(actions.map(({ isPreferred }) => isPreferred === true)).toEqual(actions.map((_, i) => i === 0));
  });
});

describe("a problem", () => {
  const told = async (publishDiagnostics?: object, text = source): Promise<Diagnostic | undefined> => {
    const capabilities: ClientCapabilities = { textDocument: { publishDiagnostics } };
    const client = await testClient({ initialize: { capabilities } });
    await client.open(uri, text);
    return (await client.problems(uri))[0];
  };
  it("has places and a page for clients that show them, and no places where there are none", async () => {
    const related = [
      {
        location: { uri, range: { start: at("8, 9"), end: at("8, 9", 1) } },
        message: "This 8 comes from here.",
      },
    ];
    const bare = await told();
    expect([bare?.relatedInformation, bare?.codeDescription]).toEqual([undefined, undefined]);
    expect((await told({ relatedInformation: true }))?.relatedInformation).toEqual(related);
    expect((await told({ codeDescriptionSupport: true }))?.codeDescription?.href).toContain(
      "window-exceeds-input",
    );
    const alone = await told(
      { relatedInformation: true },
      "import tensorflow as tf\ntf.ones((2, 3)).argmax()\n",
    );
    expect([alone?.code, alone?.relatedInformation]).toEqual(["array-method", undefined]);
  });
});

describe("a hover", () => {
  const contents = async (client: TestClient, place: object): Promise<string> =>
    ((await ask<Hover | null>(client, "hover", { position: place }))?.contents as MarkupContent | undefined)
      ?.value ?? "";
  it("leads to the view from layers and models alone, in clients that have it", async () => {
    const client = await opened({ initialize: { initializationOptions: { commands: [openModelCommand] } } });
    for (const [place, leads] of [
      [at("Dense(4"), true],
      [at("Sequential"), true],
      [at("m = "), false],
      [at("x = "), false],
      [at("units ="), false],
      [at("8, 9"), false],
    ] as const)
      expect([place, (await contents(client, place)).includes(openModelCommand)]).toEqual([place, leads]);
    expect(await contents(await opened(), at("Dense(4"))).not.toContain(openModelCommand);
  });
});

describe("a definition", () => {
  it("is where the length of an axis was written", async () => {
    const client = await opened();
    expect(await ask<Location[]>(client, "definition", { position: at("[2]", 1) })).toEqual([
      { uri, range: { start: at("9))"), end: at("9))", 1) } },
    ]);
    expect(await ask<Location[]>(client, "definition", { position: at("Dense") })).toEqual([]);
  });
});

describe("signature help", () => {
  it("tells one signature, of a parameter what there is to tell, and none behind the last", async () => {
    const client = await opened();
    await client.change({ signatureHelp: { enable: true } });
    const help = (place: object): Promise<SignatureHelp | null> =>
      ask(client, "signatureHelp", { position: place });
    const found = await help(at("3)(x)"));
    expect([found?.activeSignature, found?.activeParameter, found?.signatures.length]).toEqual([0, 1, 1]);
    const [filters, , , padding] = found?.signatures[0]?.parameters ?? [];
    expect(filters).toEqual({ label: [7, 14] });
    expect(padding).toEqual({ label: [40, 55], documentation: "one of valid, same, causal" });
    await client.replace(uri, "100, 3)", "100, nonsense=3)");
    const none = await help(at("3)(x)", "nonsense=".length));
    expect(none?.activeParameter).toBe(none?.signatures[0]?.parameters?.length);
  });
});
