// The server as an editor meets it: hints, problems and fixes over the protocol; hovers have a file of their own.
import type { CodeAction, CompletionItem, InlayHint } from "vscode-languageserver/node";
import { describe, expect, it } from "vitest";
import { testClient } from "./test-client";
import { applyEdits } from "../../src/features/edits/text-edit";
import { lineIndex } from "../../src/analysis/line-index";
import { defaultSettings } from "../../src/lsp/settings";

const uri = "file:///w/net.py";
const source = `from tensorflow.keras.layers import Input, Conv1D

n_timesteps, n_features = 128, 9
x = Input((n_timesteps, n_features))
cnn1_1 = Conv1D(filters=100, kernel_size=10, activation='relu')(x)  # the question
`;
const place = (text: string, part: string): { line: number; character: number } =>
  lineIndex(text).positionAt(text.indexOf(part));

describe("inlay hints", () => {
  it("stand behind the code and follow an edit", async () => {
    const client = await testClient();
    await client.open(uri, source);
    expect(await client.hintTexts(uri)).toEqual({ 4: "→ (None, 128, 9)", 5: "→ (None, 119, 100) · 9,100" });
    const [, second] = await client.hints(uri);
    expect(second?.position.character).toBe(source.split("\n")[4]?.indexOf("  #"));
    await client.replace(uri, "kernel_size=10", "kernel_size=20");
    expect((await client.hintTexts(uri))[5]).toBe("→ (None, 109, 100) · 18,100");
    expect(client.refreshes()).toBe(0);
  });

  it("lead each number to where it was written, and have their tooltip only when asked", async () => {
    const client = await testClient({ initialize: { initializationOptions: {} } });
    await client.open(uri, source);
    const [first] = await client.hints(uri);
    if (!first || typeof first.label === "string") throw new Error("there is no hint in parts");
    expect(first.tooltip).toBeUndefined();
    const features = first.label.find(({ value }) => value === "9");
    expect(features?.location).toEqual({
      uri,
      range: {
        start: place(source, "9\n"),
        end: { ...place(source, "9\n"), character: place(source, "9\n").character + 1 },
      },
    });
    const resolved: InlayHint = await client.connection.sendRequest("inlayHint/resolve", first);
    expect(resolved.tooltip).toBe("→ (None, 128, 9)");
    await client.replace(uri, "128", "64");
    expect(await client.connection.sendRequest("inlayHint/resolve", first)).toEqual(first);
  });

  it("explain each number in a tooltip of its own", async () => {
    const client = await testClient();
    await client.open(uri, source);
    const [, second] = await client.hints(uri);
    const resolved: InlayHint = await client.connection.sendRequest("inlayHint/resolve", second);
    if (typeof resolved.label === "string") throw new Error("there is no hint in parts");
    const tooltips = new Map(
      resolved.label.map(({ value, tooltip }) => [value, typeof tooltip === "object" ? tooltip.value : ""]),
    );
    expect(tooltips.get("119")).toMatch(/^\*\*time\*\*: `119 = ⌊\(128 − 10\) \/ 1⌋ \+ 1`, padding is/);
    expect(tooltips.get("119")).toContain("Where the numbers are written: `128` [line 3]");
    expect(tooltips.get("100")).toContain("9 input features are summed over, not kept");
    expect(tooltips.get("9,100")).toContain("(10 · 9 + 1) · 100 = 9,100");
    expect(tooltips.get("None")).toBe("**batch**: `None`: as many samples as a batch has");
    expect(tooltips.get("(")).toBe("");
  });

  it("have a command for each number where the client knows it, since a number has no definition", async () => {
    const client = await testClient();
    await client.open(uri, source);
    const [first] = await client.hints(uri);
    if (!first || typeof first.label === "string") throw new Error("there is no hint in parts");
    const features = first.label.find(({ value }) => value === "9");
    expect(features?.location).toBeUndefined();
    expect(features?.command).toMatchObject({
      command: "kerasShapeLens.goTo",
      arguments: [{ uri, ...place(source, "9\n") }],
    });
  });

  it("stay while a line is half typed, moved by the edits, without the line that is typed in", async () => {
    const client = await testClient();
    await client.open(uri, source);
    await client.hints(uri);
    await client.replace(
      uri,
      "n_timesteps, n_features = 128, 9\n",
      "n_timesteps, n_features = 128, 9\ny = Conv1D(filters=3, kernel_\n",
    );
    expect(await client.hintTexts(uri)).toEqual({ 5: "→ (None, 128, 9)", 6: "→ (None, 119, 100) · 9,100" });
    await client.replace(uri, "x = Input((n_timesteps, n_features))", "x = Input((");
    expect(await client.hintTexts(uri)).toEqual({ 6: "→ (None, 119, 100) · 9,100" });
  });

  it("are not made up afterwards for lines that nobody had looked at", async () => {
    const client = await testClient();
    await client.open(uri, source);
    await client.connection.sendRequest("textDocument/inlayHint", {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 3, character: 99 } },
    });
    await client.replace(uri, "x = Input((n_timesteps, n_features))", "x = Input((");
    expect(await client.hintTexts(uri)).toEqual({ 5: "→ (?, ?, 100)" });
  });

  it("are asked for again in the files that read the one that changed, and only there", async () => {
    const client = await testClient();
    await client.open("file:///w/sizes.py", "N = 100\n");
    await client.open(uri, "import keras\nfrom sizes import N\nx = keras.Input((N, 1))\n");
    expect((await client.hintTexts(uri))[3]).toBe("→ (None, 100, 1)");
    await client.replace("file:///w/sizes.py", "100", "200");
    expect((await client.hintTexts(uri))[3]).toBe("→ (None, 200, 1)");
    expect(client.refreshes()).toBe(1);
    await client.replace(uri, "1)", "2)");
    expect((await client.hintTexts(uri))[3]).toBe("→ (None, 200, 2)");
    expect(client.refreshes()).toBe(1);
  });
});

describe("a block that another open file calls", () => {
  it("shows those visits, and follows them", async () => {
    const client = await testClient();
    const blocks = "file:///w/blocks.py";
    await client.open(blocks, "from keras import layers\n\n\ndef block(x):\n    return layers.Dense(3)(x)\n");
    await client.nextProblems(blocks);
    expect((await client.hintTexts(blocks))[5]).toBeUndefined();
    await client.open(uri, "import keras\nfrom blocks import block\ny = block(keras.Input((7,)))\n");
    await client.nextProblems(uri);
    expect((await client.hintTexts(blocks))[5]).toBe("→ (None, 3) · 24");
    const refreshes = client.refreshes();
    expect(refreshes).toBeGreaterThan(0);
    await client.replace(uri, "7", "8");
    await client.nextProblems(uri);
    expect((await client.hintTexts(blocks))[5]).toBe("→ (None, 3) · 27");
    expect(client.refreshes()).toBeGreaterThan(refreshes);
  });
});

describe("completion", () => {
  it("offers what the argument is one of, and finds the shape of an item when it is looked at", async () => {
    const client = await testClient();
    const typed = source.replace("activation='relu'", "padding=");
    await client.open(uri, typed);
    const items: CompletionItem[] = await client.connection.sendRequest("textDocument/completion", {
      textDocument: { uri },
      position: place(typed, ")(x)"),
    });
    expect(items.map(({ label }) => label)).toEqual(['"valid"', '"same"', '"causal"']);
    const same = items[1];
    const resolved: CompletionItem = await client.connection.sendRequest("completionItem/resolve", same);
    expect(resolved.detail).toBe("→ (None, 128, 100) · 9,100");
    await client.replace(uri, "128", "64");
    expect(await client.connection.sendRequest("completionItem/resolve", same)).toEqual(same);
  });
});

describe("problems and fixes", () => {
  const actionsAt = (
    client: Awaited<ReturnType<typeof testClient>>,
    part: string,
    only?: string[],
  ): Promise<CodeAction[]> => {
    const position = place(client.text(uri), part);
    return client.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], only },
    });
  };
  const applied = (text: string, action: CodeAction | undefined): string => {
    const change = action?.edit?.documentChanges?.[0];
    if (!change || !("edits" in change)) throw new Error("the action has no edit");
    const lines = lineIndex(text);
    return applyEdits(
      text,
      change.edits.flatMap((edit) =>
        "newText" in edit
          ? [
              {
                start: lines.offsetAt(edit.range.start),
                end: lines.offsetAt(edit.range.end),
                newText: edit.newText,
              },
            ]
          : [],
      ),
    );
  };

  it("appear at the argument to blame, and disappear", async () => {
    const client = await testClient();
    await client.open(uri, source.replace("128, 9", "8, 9"));
    const [problem, ...others] = await client.nextProblems(uri);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "window-exceeds-input", severity: 1, source: "keras-shape-lens" });
    expect(problem?.codeDescription?.href).toBe("file:///docs/window-exceeds-input.md");
    expect(problem?.relatedInformation?.[0]?.location.uri).toBe(uri);
    await client.replace(uri, "8, 9", "128, 9");
    expect(await client.nextProblems(uri)).toEqual([]);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    expect(await client.nextProblems(uri)).toEqual([]);
  });

  it("are mended all at once where that is safe, also by a command", async () => {
    const sent: unknown[] = [];
    const client = await testClient({
      answer: (method, params) => {
        if (method === "workspace/applyEdit") sent.push(params);
        return { applied: true };
      },
    });
    const old = "from keras.layers.core import Dense\ny = Dense(3)\n";
    await client.open(uri, old);
    const [action] = await actionsAt(client, "y = ", ["source.fixAll"]);
    expect(action).toMatchObject({ title: "Fix all safe problems", kind: "source.fixAll.kerasShapeLens" });
    expect(applied(old, action)).toBe("from keras.layers import Dense\ny = Dense(3)\n");
    expect(await actionsAt(client, "y = ")).not.toContainEqual(action);
    const run = (command: string): Promise<unknown> =>
      client.connection.sendRequest("workspace/executeCommand", { command, arguments: [uri] });
    expect(await run("kerasShapeLens.fixAllInFile")).toBe(1);
    expect(await run("kerasShapeLens.migrateFileToKeras3")).toBe(1);
    expect(sent).toMatchObject([{ edit: action?.edit }, { edit: action?.edit }]);
    expect(client.errors).toEqual([]);
  });

  it("are mended by fixes that give what their titles promise", async () => {
    const client = await testClient();
    await client.open(uri, source.replace("128, 9", "8, 9"));
    const fixes = (await actionsAt(client, "10, activation")).filter(({ kind }) => kind === "quickfix");
    expect(fixes.map(({ title }) => title)).toContain("Add padding='same' → (None, 8, 100)");
    expect(fixes.filter(({ isPreferred }) => isPreferred)).toHaveLength(1);
    // Silencing comes last, and promises nothing.
    expect(fixes.at(-1)?.title).toBe("Silence window-exceeds-input on this line");
    for (const fix of fixes.slice(0, -1)) {
      const other = await testClient();
      await other.open(uri, applied(client.text(uri), fix));
      expect(Object.values(await other.hintTexts(uri))).toContainEqual(
        expect.stringContaining(fix.title.split(" → ")[1] ?? "no shape"),
      );
    }
  });

  it("are refactorings where nothing is wrong", async () => {
    const client = await testClient();
    await client.open(uri, source);
    const choices = await actionsAt(client, "Conv1D(filters");
    expect(choices.map(({ kind }) => kind)).toEqual(choices.map(() => "refactor.rewrite"));
    const titles = choices.map(({ title }) => title);
    expect(titles).toContain("Add padding='same' → (None, 128, 100)");
    expect(titles).toContain("Add padding='causal' → (None, 128, 100)");
    expect(titles).toContain("Keep features apart: DepthwiseConv1D → (None, 119, 900)");
    expect(await actionsAt(client, "Conv1D(filters", ["quickfix"])).toEqual([]);
    const apart = applied(
      source,
      choices.find(({ title }) => title.includes("DepthwiseConv1D")),
    );
    expect(apart).toContain("import Input, Conv1D, DepthwiseConv1D\n");
    expect(apart).toContain("DepthwiseConv1D(kernel_size=10, activation='relu', depth_multiplier=100)(x)");
    const comment = applied(
      source,
      choices.find(({ title }) => title.includes("comment")),
    );
    expect(comment).toContain("(x)  # (None, 119, 100) the question\n");
  });

  it("offer to declare the shape of what is not known, and not of what raises", async () => {
    const client = await testClient();
    await client.open(
      uri,
      "import tensorflow as tf\nfrom files import load\ndata = load()\nbest = tf.ones((2, 3)).argmax(axis=1)\n",
    );
    const titlesAt = async (code: string): Promise<string[]> =>
      (await actionsAt(client, code)).map(({ title }) => title);
    expect(await titlesAt("data")).toEqual(["Declare the shape: # shape: (n, ?)"]);
    expect(await titlesAt("tf.ones")).toEqual([
      "Change to tf.argmax(tf.ones((2, 3)), axis=1)",
      "Silence array-method on this line",
    ]);
  });
});

describe("settings", () => {
  it("turn everything off, and kinds of hints one by one", async () => {
    const client = await testClient();
    await client.open(uri, source);
    expect(await client.nextProblems(uri)).toEqual([]);
    await client.change({ inlayHints: { ...defaultSettings.inlayHints, parameters: false } });
    await client.nextProblems(uri);
    expect((await client.hintTexts(uri))[5]).toBe("→ (None, 119, 100)");
    expect(client.refreshes()).toBe(1);
    await client.change({ enable: false });
    await client.nextProblems(uri);
    expect(await client.hints(uri)).toEqual([]);
    const hover = await client.connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position: place(source, "Conv1D("),
    });
    expect(hover).toBeNull();
  });
});

describe("the server", () => {
  it("tells how a document stands", async () => {
    const client = await testClient();
    await client.open(uri, source);
    await client.nextProblems(uri);
    await client.connection.sendRequest("textDocument/codeLens", { textDocument: { uri } });
    expect(client.statuses.at(-1)).toMatchObject({
      uri,
      state: "ready",
      totals: { layers: 1, models: 0, problems: 0 },
      unknowns: [],
    });
    expect(client.errors).toEqual([]);
  });

  it("shows a lens with the totals of a model", async () => {
    const client = await testClient();
    await client.open(
      uri,
      "import keras\nm = keras.Sequential([keras.Input((8,)), keras.layers.Dense(2)])\n",
    );
    const lenses = await client.connection.sendRequest("textDocument/codeLens", { textDocument: { uri } });
    expect(lenses).toMatchObject([{ command: { title: "(None, 8) → (None, 2) · 18 parameters" } }]);
  });

  it("reads files through the client where it has no disk", async () => {
    const folders: Record<string, { name: string; kind: "file" | "folder" }[]> = {
      "vfs://w/root": [
        { name: "net.py", kind: "file" },
        { name: "sizes.py", kind: "file" },
      ],
    };
    const asked: string[] = [];
    const client = await testClient({
      initialize: {
        workspaceFolders: [{ uri: "vfs://w/root", name: "w" }],
        initializationOptions: { readFile: true },
      },
      answer: (method, params) => {
        const { uri: wanted } = params as { uri: string };
        asked.push(wanted);
        if (method.endsWith("readFolder")) return { entries: folders[wanted] ?? null };
        return { text: wanted === "vfs://w/root/sizes.py" ? "N = 7\n" : null };
      },
    });
    const own = "vfs://w/root/net.py";
    await client.open(own, "import keras\nfrom sizes import N\nx = keras.Input((N, 1))\n");
    await client.nextProblems(own);
    expect((await client.hintTexts(own))[3]).toBe("→ (None, 7, 1)");
    expect(asked).toContain("vfs://w/root/sizes.py");
    expect(client.refreshes()).toBe(1);
  });
});
