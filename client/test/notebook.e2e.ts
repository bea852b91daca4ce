// A notebook in the real editor: its cells are one program, in the order in which they stand.
import * as assert from "node:assert/strict";
import { suite, suiteSetup, suiteTeardown, test } from "mocha";
import * as vscode from "vscode";
import { codeOf, eventually, extensionClient, find, hints, hover, problems } from "./editor";

const code = (text: string): vscode.NotebookCellData =>
  new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, "python");
const prose = (text: string): vscode.NotebookCellData =>
  new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, text, "markdown");

suite("Notebooks", () => {
  let notebook: vscode.NotebookDocument;
  const cell = (at: number): vscode.TextDocument => notebook.cellAt(at).document;

  suiteSetup(async () => {
    await extensionClient();
    notebook = await vscode.workspace.openNotebookDocument(
      "jupyter-notebook",
      new vscode.NotebookData([
        code("import keras\nfrom keras import layers\nsteps = 128"),
        prose("# A convolution"),
        code("%%time\nx = keras.Input((steps, 9))"),
        code("y = layers.Conv1D(100, 10)(x)"),
      ]),
    );
    await vscode.window.showNotebookDocument(notebook);
  });
  suiteTeardown(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

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
    const edit = new vscode.WorkspaceEdit();
    edit.replace(cell(0).uri, find(cell(0), "128"), "8");
    assert.ok(await vscode.workspace.applyEdit(edit), "the editor refused the edit");
    const [problem] = await eventually(
      "the convolution should be told not to fit",
      () => problems(cell(3)),
      (seen) => seen.length === 1,
    );
    assert.ok(problem);
    assert.notEqual(codeOf(problem), "");
    assert.deepEqual([problems(cell(0)), problems(cell(2))], [[], []]);
  });

  test("follow a cell that is deleted: what it defined is unknown", async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.set(notebook.uri, [vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(2, 3))]);
    assert.ok(await vscode.workspace.applyEdit(edit), "the editor refused to delete the cell");
    await eventually(
      "nothing should be wrong with a layer whose input is unknown",
      () => problems(cell(2)),
      (seen) => seen.length === 0,
    );
  });
});
