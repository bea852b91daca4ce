// The Interactive Window, which is the editor's own: what is run in it, and the cells of a script that are sent to it, are one
// program. Who sends them (VS Code's Jupyter extension) is played here by a controller that runs nothing.
import * as assert from "node:assert/strict";
import { suite, suiteSetup, suiteTeardown, test } from "mocha";
import * as vscode from "vscode";
import { codeCell, codeOf, editCells, eventually, extensionClient, hints, hover, problems } from "./editor";

/** What the editor answers to `interactive.open`. */
interface InteractiveWindow {
  readonly notebookEditor?: vscode.NotebookEditor;
  readonly inputUri: vscode.Uri;
}

suite("The Interactive Window", () => {
  let window: vscode.NotebookEditor;
  let inputUri: vscode.Uri;
  let controller: vscode.NotebookController;
  const cell = (at: number): vscode.TextDocument => window.notebook.cellAt(at).document;
  /** Puts a cell behind the others, as the Jupyter extension does with each `# %%` cell that is run. */
  const run = (text: string): Promise<void> => {
    const { notebook } = window;
    return editCells(notebook, vscode.NotebookEdit.insertCells(notebook.cellCount, [codeCell(text)]));
  };

  suiteSetup(async () => {
    await extensionClient();
    controller = vscode.notebooks.createNotebookController("keras-shape-lens-e2e", "interactive", "Python");
    controller.supportedLanguages = ["python"];
    const opened = await vscode.commands.executeCommand<InteractiveWindow>(
      "interactive.open",
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
      undefined,
      `keras-shape-lens.keras-shape-lens-e2e/${controller.id}`,
      "Interactive",
    );
    assert.ok(opened.notebookEditor, "the editor opened no Interactive Window");
    window = opened.notebookEditor;
    ({ inputUri } = opened);
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    controller.dispose();
  });

  test("shows in what is run now what was run before", async () => {
    assert.equal(window.notebook.notebookType, "interactive");
    await run("import keras\nfrom keras import layers\nsteps = 128");
    await run("x = keras.Input((steps, 9))");
    await run("y = layers.Conv1D(100, 10)(x)");
    await eventually(
      "the last cell should show its shape",
      () => hints(cell(2)),
      (seen) => seen[1] === "→ (None, 119, 100) · 9,100",
    );
    assert.match(await hover(cell(2), "Conv1D"), /another cell, line 3/);
  });

  test("says in a cell what is wrong with it", async () => {
    await run("bad = layers.Conv1D(100, 200)(x)");
    const [problem] = await eventually(
      "the convolution should be told not to fit",
      () => problems(cell(3)),
      (seen) => seen.length === 1,
    );
    assert.equal(problem && codeOf(problem), "window-exceeds-input");
  });

  test("says nothing false of the line that is being typed", async () => {
    const input = await vscode.workspace.openTextDocument(inputUri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(inputUri, new vscode.Position(0, 0), "z = layers.Dense(5)(y)");
    assert.ok(await vscode.workspace.applyEdit(edit), "the editor refused the edit");
    await eventually(
      "the cells should still show their shapes",
      () => hints(cell(2)),
      (seen) => seen[1] === "→ (None, 119, 100) · 9,100",
    );
    assert.deepEqual(problems(input), []);
  });
});
