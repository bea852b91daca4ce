// A notebook in the real editor: its cells are one program, in the order in which they stand.
import * as assert from "node:assert/strict";
import { suite, suiteSetup, suiteTeardown, test } from "mocha";
import * as vscode from "vscode";
import {
  actions,
  apply,
  codeCell,
  codeOf,
  editCells,
  eventually,
  extensionClient,
  hints,
  hover,
  openNotebook,
  problems,
  replaceInCell,
} from "./editor";

const prose = (text: string): vscode.NotebookCellData =>
  new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, text, "markdown");

const closeAll = (): Thenable<unknown> =>
  vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");

suite("Notebooks", () => {
  let notebook: vscode.NotebookDocument;
  const cell = (at: number): vscode.TextDocument => notebook.cellAt(at).document;

  suiteSetup(async () => {
    await extensionClient();
    ({ notebook } = await openNotebook([
      codeCell("import keras\nfrom keras import layers\nsteps = 128"),
      prose("# A convolution"),
      codeCell("%%time\nx = keras.Input((steps, 9))"),
      codeCell("y = layers.Conv1D(100, 10)(x)"),
    ]));
  });
  suiteTeardown(closeAll);

  test("show in a cell what earlier cells made", async () => {
    await eventually(
      "the last cell should show its shape",
      () => hints(cell(3)),
      (seen) => seen[1] === "→ (None, 119, 100) · 9,100",
    );
    assert.deepEqual(await hints(cell(2)), { 2: "→ (None, 128, 9)" });
    const text = await hover(cell(3), "Conv1D");
    assert.match(text, /another cell, line 3/);
  });

  test("follow an edit of an earlier cell, with the problem in the cell to blame", async () => {
    await replaceInCell(notebook.cellAt(0), "128", "8");
    const [problem] = await eventually(
      "the convolution should be told not to fit",
      () => problems(cell(3)),
      (seen) => seen.length === 1,
    );
    assert.ok(problem);
    assert.notEqual(codeOf(problem), "");
    assert.deepEqual([problems(cell(0)), problems(cell(2))], [[], []]);
  });

  test("follow a cell that is deleted: nothing defines what it defined", async () => {
    await editCells(notebook, vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(2, 3)));
    await eventually(
      "its name, and nothing about the layer that is given it, should be told",
      () => problems(cell(2)),
      (seen) => seen.map(codeOf).join(" ") === "undefined-name",
    );
  });
});

/** What a person does with the cells of a notebook, by the commands behind its buttons and keys. */
suite("The cells of a notebook", () => {
  let editor: vscode.NotebookEditor;
  const cell = (at: number): vscode.TextDocument => editor.notebook.cellAt(at).document;
  const choose = (at: number): void => {
    editor.selection = new vscode.NotebookRange(at, at + 1);
  };
  /** Does what a command of the editor does with one cell. */
  const command = async (name: string, at: number): Promise<void> => {
    choose(at);
    await eventually(
      "the cell should be chosen",
      () => editor.selection.start,
      (start) => start === at,
    );
    await vscode.commands.executeCommand(name);
  };
  const cellsAre = (count: number): Promise<number> =>
    eventually(
      `there should be ${count} cells`,
      () => editor.notebook.cellCount,
      (seen) => seen === count,
    );
  const shows = async (what: string, at: number, expected: Record<number, string>): Promise<void> => {
    await eventually(
      what,
      () => hints(cell(at)),
      (seen) => JSON.stringify(seen) === JSON.stringify(expected),
    );
  };

  suiteSetup(async () => {
    await extensionClient();
    editor = await openNotebook([
      codeCell("import keras\nfrom keras import layers"),
      codeCell("steps = 128"),
      codeCell("x = keras.Input((steps, 9))\ny = layers.Conv1D(100, 10)(x)"),
      codeCell("z = layers.Flatten()(y)"),
    ]);
  });
  suiteTeardown(closeAll);

  test("show what the others made", () =>
    shows("the last cell should show its shape", 3, { 1: "→ (None, 11900)" }));

  test("come and are written: a new cell shows what the others made", async () => {
    await command("notebook.cell.insertCodeCellBelow", 3);
    await cellsAre(5);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(cell(4).uri, new vscode.Position(0, 0), "p = layers.Dense(5)(z)");
    assert.ok(await vscode.workspace.applyEdit(edit), "the editor refused the edit");
    await shows("the new cell should have its hint", 4, { 1: "→ (None, 5) · 59,505" });
  });

  test("are split: each half shows its lines", async () => {
    choose(2);
    const at = new vscode.Position(1, 0);
    await vscode.commands.executeCommand("notebook.cell.edit");
    await eventually(
      "the cell should be edited",
      () => vscode.window.activeTextEditor?.document.uri.toString(),
      (uri) => uri === cell(2).uri.toString(),
    );
    const text = vscode.window.activeTextEditor;
    assert.ok(text);
    text.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand("notebook.cell.split");
    await cellsAre(6);
    await shows("the first half should show the input", 2, { 1: "→ (None, 128, 9)" });
    await shows("the second half should show the layer", 3, { 1: "→ (None, 119, 100) · 9,100" });
    await shows("the last cell should show the same as before", 5, { 1: "→ (None, 5) · 59,505" });
    await vscode.commands.executeCommand("notebook.cell.quitEdit");
  });

  test("are moved: above what it needs, a cell shows nothing of it and is no error", async () => {
    await command("notebook.cell.moveDown", 1);
    await eventually(
      "the cell should stand behind the input",
      () => cell(2).getText(),
      (text) => text === "steps = 128",
    );
    await shows("the input should not know its length", 1, { 1: "→ (None, ?, 9)" });
    await shows("the layer should keep what it knows", 3, { 1: "→ (None, ?, 100) · 9,100" });
    assert.deepEqual(
      [1, 2, 3, 4].map((place) => problems(cell(place)).length),
      [0, 0, 0, 0],
    );
    await command("notebook.cell.moveUp", 2);
    await shows("the layer should know its length again", 3, { 1: "→ (None, 119, 100) · 9,100" });
  });

  test("are merged: the hints stand at the lines of the one cell", async () => {
    // The first half kept the end of its line, so that the editor leaves an empty line between the two.
    assert.match(cell(2).getText(), /\n$/);
    await command("notebook.cell.joinBelow", 2);
    await cellsAre(5);
    await shows("both lines should have their hints", 2, {
      1: "→ (None, 128, 9)",
      3: "→ (None, 119, 100) · 9,100",
    });
    await shows("the last cell should show the same as before", 4, { 1: "→ (None, 5) · 59,505" });
  });

  test("are given another language and Python's again", async () => {
    const inSql = await vscode.languages.setTextDocumentLanguage(cell(2), "sql");
    assert.equal(inSql.languageId, "sql");
    await shows("the cell should show nothing", 2, {});
    await shows("what others make of its values should not be known", 3, {});
    await vscode.languages.setTextDocumentLanguage(cell(2), "python");
    await shows("the last cell should show the same as before", 4, { 1: "→ (None, 5) · 59,505" });
  });

  test("are deleted and brought back", async () => {
    await command("notebook.cell.delete", 3);
    await cellsAre(4);
    await shows("the last cell should have lost what it reads", 3, {});
    await vscode.commands.executeCommand("undo");
    await cellsAre(5);
    await shows("the last cell should show the same as before", 4, { 1: "→ (None, 5) · 59,505" });
  });

  test("have fixes that change another cell", async () => {
    await editCells(
      editor.notebook,
      vscode.NotebookEdit.insertCells(5, [
        codeCell(
          'model = keras.Model(x, layers.Softmax()(p))\nmodel.compile(loss="sparse_categorical_crossentropy")',
        ),
        codeCell("import numpy as np\nmodel.fit(np.zeros((10, 128, 9)), np.zeros((10, 5)))"),
      ]),
    );
    await eventually(
      "one-hot labels should be told not to fit the loss",
      () => problems(cell(6)).map(codeOf),
      (codes) => codes.length === 1 && codes[0] === "labels-one-hot",
    );
    const offered = await actions(cell(6), "np.zeros((10, 5))");
    const fix = offered.find(({ title }) => title.includes('"categorical_crossentropy"'));
    assert.ok(fix, `no such fix among ${offered.map(({ title }) => title).join(", ")}`);
    await apply(fix);
    await eventually(
      "nothing should be wrong any more",
      () => problems(cell(6)).length,
      (count) => count === 0,
    );
    assert.match(cell(5).getText(), /loss="categorical_crossentropy"/);
  });
});
