// Notebooks over the protocol: the cells in document order are one program, and every place is in its own cell.
import type { CodeAction, Diagnostic, Hover, InlayHint, Location } from "vscode-languageserver/node";
import { describe, expect, it } from "vitest";
import { type TestClient, testClient } from "./test-client";
import { applyEdits } from "../../src/features/edits/text-edit";
import { lineIndex } from "../../src/analysis/line-index";
import { joinCells } from "../../src/analysis/notebook";
import { defaultSettings } from "../../src/lsp/settings";

const notebook = "file:///w/net.ipynb";
const cellUri = (name: string): string => `vscode-notebook-cell:/w/net.ipynb#${name}`;

const program: Readonly<Record<string, string>> = {
  imports: "%matplotlib inline\n!pip install keras\nimport keras\nfrom keras import layers",
  sizes: "steps = 128",
  input: "%%time\nx = keras.Input((steps, 9))",
  shell: "%%bash\nsteps=7\n",
  conv: "y = layers.Conv1D(100, 10)(x)\n",
  dense: "z = layers.Dense(5)(y)\nbad = layers.Conv2D(3, 3)(z)",
};
const names = Object.keys(program);
const textOf = (name: string): string => program[name] ?? "";

const item = (name: string, text = textOf(name), languageId = "python"): object => ({
  uri: cellUri(name),
  languageId,
  version: 1,
  text,
});
const cell = (name: string): object => ({ kind: 2, document: cellUri(name) });

async function open(client: TestClient, cells: readonly string[] = names): Promise<void> {
  await client.connection.sendNotification("notebookDocument/didOpen", {
    notebookDocument: {
      uri: notebook,
      notebookType: "jupyter-notebook",
      version: 0,
      cells: cells.map((name) => cell(name)),
    },
    cellTextDocuments: cells.map((name) => item(name)),
  });
}
const change = (client: TestClient, cells: object): Promise<void> =>
  client.connection.sendNotification("notebookDocument/didChange", {
    notebookDocument: { uri: notebook, version: 1 },
    change: { cells },
  });
const textEdit = (name: string, old: string, by: string, version = 2): object => {
  const text = textOf(name);
  const lines = lineIndex(text);
  const start = text.indexOf(old);
  const range = { start: lines.positionAt(start), end: lines.positionAt(start + old.length) };
  return {
    textContent: [{ document: { uri: cellUri(name), version }, changes: [{ range, text: by }] }],
  };
};

/** What a client sees of a URI: hints with their tooltips and links. */
async function hintsOf(client: TestClient, uri: string): Promise<readonly InlayHint[]> {
  const hints = await client.hints(uri);
  return Promise.all(
    hints.map((hint) => client.connection.sendRequest<InlayHint>("inlayHint/resolve", hint)),
  );
}

/**
 * Compares all cells with the same code in one file: what stands in the file at a cell's lines must stand in the cell,
 * counted from its first line, and each link must lead to the cell that holds the place.
 */
async function expectSameAsFile(
  client: TestClient,
  cells: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  const joined = joinCells(cells.map(({ text }) => text));
  const reference = await testClient();
  const file = "file:///w/net.py";
  await reference.open(file, joined.program);
  const lines = lineIndex(joined.program);
  const firsts = joined.starts.map((start) => lines.positionAt(start).line);
  const at = (line: number): number =>
    Math.max(
      0,
      firsts.findLastIndex((first) => first <= line),
    );
  const locate = ({ range }: Pick<Location, "range">): object => {
    const index = at(range.start.line);
    const first = firsts[index] ?? 0;
    return {
      uri: cellUri(cells[index]?.name ?? ""),
      start: { ...range.start, line: range.start.line - first },
      end: { ...range.end, line: range.end.line - first },
    };
  };
  const inCell = ({ uri, range }: Location): object => ({ uri, ...range });
  const hintFacts = (
    uri: string,
    hint: InlayHint,
    place: (location: Location) => object,
    first: number,
  ): object => ({
    uri,
    position: { ...hint.position, line: hint.position.line - first },
    label:
      typeof hint.label === "string"
        ? hint.label
        : hint.label.map(({ value, location }) => ({ value, location: location && place(location) })),
    tooltip: hint.tooltip,
  });
  const problemFacts = (
    { code, message, severity, relatedInformation }: Diagnostic,
    where: object,
    place: (location: Location) => object,
  ): object => ({
    code,
    message,
    severity,
    where,
    related: relatedInformation?.map((related) => ({
      message: related.message,
      at: place(related.location),
    })),
  });

  const expectedHints = (await hintsOf(reference, file)).map((hint) => {
    const index = at(hint.position.line);
    return hintFacts(cellUri(cells[index]?.name ?? ""), hint, locate, firsts[index] ?? 0);
  });
  const foundHints = await Promise.all(
    cells.map(async ({ name }) =>
      (await hintsOf(client, cellUri(name))).map((hint) => hintFacts(cellUri(name), hint, inCell, 0)),
    ),
  );
  expect(foundHints.flat()).toEqual(expectedHints);

  // A kernel may hold what a cell below has bound, so that a name is read too early in a file alone.
  const expectedProblems = (await reference.nextProblems(file))
    .filter(({ code }) => code !== "read-too-early")
    .map((problem) => problemFacts(problem, locate(problem), locate));
  const foundProblems = await Promise.all(
    cells.map(async ({ name }) =>
      (await client.problems(cellUri(name))).map((problem) =>
        problemFacts(problem, { uri: cellUri(name), ...problem.range }, inCell),
      ),
    ),
  );
  expect(foundProblems.flat()).toEqual(expectedProblems);
}

const withTexts = (cells: readonly string[], changed: Readonly<Record<string, string>> = {}) =>
  cells.map((name) => ({ name, text: changed[name] ?? textOf(name) }));

/** Takes the problems that were published so far, one for each cell. */
async function skipProblems(client: TestClient, cells: readonly string[] = names): Promise<void> {
  await Promise.all(cells.map((name) => client.nextProblems(cellUri(name))));
}

/** What went wrong; timers are run early here, so that settings may come too late. */
const failures = ({ errors }: TestClient): readonly string[] =>
  errors.filter((message) => !message.includes("no answer"));

describe("a notebook", () => {
  it("is announced, and shows in every cell what the same code shows in one file", async () => {
    const client = await testClient();
    await open(client);
    expect(await client.hintTexts(cellUri("input"))).toEqual({ 2: "→ (None, 128, 9)" });
    expect(await client.hintTexts(cellUri("conv"))).toEqual({ 1: "→ (None, 119, 100) · 9,100" });
    await expectSameAsFile(client, withTexts(names));
    expect(failures(client)).toEqual([]);
  });

  it("follows an edit of one cell in all others, and asks for their hints again", async () => {
    const client = await testClient();
    await open(client);
    await skipProblems(client);
    const before = client.refreshes();
    await change(client, textEdit("sizes", "128", "64"));
    await expectSameAsFile(client, withTexts(names, { sizes: "steps = 64" }));
    await expect.poll(() => client.refreshes()).toBeGreaterThan(before);
  });

  it("publishes after an edit only what is different: the edited cell, and cells whose problems changed", async () => {
    const client = await testClient();
    await open(client);
    const counted = async (): Promise<Readonly<Record<string, number>>> => {
      await client.problems(cellUri("dense"));
      return Object.fromEntries(names.map((name) => [name, client.publications(cellUri(name))]));
    };
    const once = Object.fromEntries(names.map((name) => [name, 1]));
    expect(await counted()).toEqual(once);
    // Of the number that a message tells, and of a rate that nobody is told of.
    await change(client, textEdit("sizes", "128", "64"));
    expect(await counted()).toEqual({ ...once, sizes: 2, dense: 2 });
    await change(client, textEdit("shell", "7", "8"));
    expect(await counted()).toEqual({ ...once, sizes: 2, dense: 2, shell: 2 });

    // A cell that becomes text and code again is a new document of the client, which has nothing of it.
    for (const [kind, language] of [
      [1, "markdown"],
      [2, "python"],
    ] as const)
      await change(client, {
        structure: {
          array: { start: 5, deleteCount: 1, cells: [{ kind, document: cellUri("dense") }] },
          didClose: [{ uri: cellUri("dense") }],
          didOpen: [item("dense", textOf("dense"), language)],
        },
      });
    expect(await client.problems(cellUri("dense"))).toHaveLength(1);
    await client.change({ problems: { ...defaultSettings.problems, enable: false } });
    expect(await client.problems(cellUri("dense"))).toEqual([]);
    await client.change({ problems: defaultSettings.problems });
    expect(await client.problems(cellUri("dense"))).toHaveLength(1);
    expect(failures(client)).toEqual([]);
  });

  it("follows cells that come, go and move", async () => {
    const client = await testClient();
    await open(client);
    await skipProblems(client);

    await change(client, {
      structure: {
        array: { start: 2, deleteCount: 0, cells: [cell("more")] },
        didOpen: [item("more", "steps = steps * 2")],
      },
    });
    const more = ["imports", "sizes", "more", "input", "shell", "conv", "dense"];
    await expectSameAsFile(client, withTexts(more, { more: "steps = steps * 2" }));

    // `more` and `sizes` change places, as one change without opening or closing their texts.
    await change(client, {
      structure: { array: { start: 1, deleteCount: 2, cells: [cell("more"), cell("sizes")] } },
    });
    const moved = ["imports", "more", "sizes", "input", "shell", "conv", "dense"];
    await expectSameAsFile(client, withTexts(moved, { more: "steps = steps * 2" }));

    await change(client, {
      structure: { array: { start: 1, deleteCount: 2 }, didClose: [{ uri: cellUri("more") }] },
    });
    const less = ["imports", "input", "shell", "conv", "dense"];
    // Nothing defines `steps` any more: its cell raises.
    expect(await client.hintTexts(cellUri("input"))).toEqual({});
    await expectSameAsFile(client, withTexts(less));
    expect(await client.nextProblems(cellUri("more"))).toEqual([]);
    expect(await client.hints(cellUri("more"))).toEqual([]);
    expect(failures(client)).toEqual([]);
  });

  it("leaves out cells of another language, and takes problems of such away", async () => {
    const client = await testClient();
    await open(client);
    expect(await client.nextProblems(cellUri("dense"))).toHaveLength(1);
    await change(client, {
      structure: {
        array: { start: 5, deleteCount: 1, cells: [cell("dense")] },
        didClose: [{ uri: cellUri("dense") }],
        didOpen: [item("dense", textOf("dense"), "markdown")],
      },
    });
    expect(await client.nextProblems(cellUri("dense"))).toEqual([]);
    expect(await client.hints(cellUri("dense"))).toEqual([]);
    await change(client, { data: [{ kind: 1, document: cellUri("sizes") }] });
    expect(await client.hintTexts(cellUri("input"))).toEqual({});
  });

  it("tells in a hover of a cell where in another the numbers are written", async () => {
    const client = await testClient();
    await open(client);
    const hover: Hover | null = await client.connection.sendRequest("textDocument/hover", {
      textDocument: { uri: cellUri("conv") },
      position: { line: 0, character: 12 },
    });
    expect(hover?.range?.start.line).toBe(0);
    const text = JSON.stringify(hover?.contents);
    expect(text).toContain("another cell, line 1");
    expect(decodeURIComponent(text)).toContain(`"uri":"${cellUri("sizes")}","line":0`);
  });

  it("imports what a cell writes, follows its edits, and leads to it", async () => {
    const client = await testClient();
    const texts: Readonly<Record<string, string>> = {
      written: "%%writefile nets.py\nimport keras\nUNITS = 6",
      use: "import keras\nfrom nets import UNITS\nz = keras.layers.Dense(UNITS)(keras.Input((4,)))",
    };
    await client.connection.sendNotification("notebookDocument/didOpen", {
      notebookDocument: {
        uri: notebook,
        notebookType: "jupyter-notebook",
        version: 0,
        cells: Object.keys(texts).map((name) => cell(name)),
      },
      cellTextDocuments: Object.entries(texts).map(([name, text]) => item(name, text)),
    });
    expect(await client.hintTexts(cellUri("use"))).toEqual({ 3: "→ (None, 6) · 30" });
    const hover: Hover | null = await client.connection.sendRequest("textDocument/hover", {
      textDocument: { uri: cellUri("use") },
      position: { line: 2, character: 18 },
    });
    expect(decodeURIComponent(JSON.stringify(hover?.contents))).toContain(
      `"uri":"${cellUri("written")}","line":2`,
    );
    await change(client, {
      textContent: [
        {
          document: { uri: cellUri("written"), version: 2 },
          changes: [
            { range: { start: { line: 2, character: 8 }, end: { line: 2, character: 9 } }, text: "7" },
          ],
        },
      ],
    });
    expect(await client.hintTexts(cellUri("use"))).toEqual({ 3: "→ (None, 7) · 35" });
    expect(failures(client)).toEqual([]);
  });

  it("has fixes whose edits are those of the cell, with its version", async () => {
    const client = await testClient();
    await open(client, ["imports", "sizes", "input", "conv"]);
    await skipProblems(client, ["imports", "sizes", "input", "conv"]);
    const by = "keras.layers.Conv1D(100, 200)";
    await change(client, textEdit("conv", "layers.Conv1D(100, 10)", by, 7));
    const [problem] = await client.nextProblems(cellUri("conv"));
    if (!problem) throw new Error("there is no problem");
    const actions: CodeAction[] = await client.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri: cellUri("conv") },
      range: problem.range,
      context: { diagnostics: [problem] },
    });
    const fix = actions.find(({ diagnostics }) => diagnostics?.length === 1);
    const [edited] = fix?.edit?.documentChanges ?? [];
    if (!edited || !("textDocument" in edited)) throw new Error("there is no edit");
    expect(edited.textDocument).toEqual({ uri: cellUri("conv"), version: 7 });
    const text = textOf("conv").replace("layers.Conv1D(100, 10)", by);
    const lines = lineIndex(text);
    const edits = edited.edits.map((edit) => {
      if (!("newText" in edit)) throw new Error("an edit is a snippet");
      const { range, newText } = edit;
      return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end), newText };
    });
    const fixed = applyEdits(text, edits);
    await change(client, {
      textContent: [{ document: { uri: cellUri("conv"), version: 8 }, changes: [{ text: fixed }] }],
    });
    expect(await client.nextProblems(cellUri("conv"))).toEqual([]);
  });

  it("has no lenses, and nothing is left of it when it is closed", async () => {
    const client = await testClient();
    await open(client);
    await skipProblems(client);
    expect(
      await client.connection.sendRequest("textDocument/codeLens", {
        textDocument: { uri: cellUri("dense") },
      }),
    ).toEqual([]);
    await client.connection.sendNotification("notebookDocument/didClose", {
      notebookDocument: { uri: notebook },
      cellTextDocuments: names.map((name) => ({ uri: cellUri(name) })),
    });
    expect(await client.nextProblems(cellUri("dense"))).toEqual([]);
    expect(await client.hints(cellUri("dense"))).toEqual([]);
    await client.change({ ...defaultSettings });
    expect(failures(client)).toEqual([]);
  });
});
