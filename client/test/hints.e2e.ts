// Inlay hints in the real editor: there when the file opens, following every edit, lasting through half-typed code.
import { suite, suiteSetup, teardown, test } from "mocha";
import * as vscode from "vscode";
import { eventually, extensionClient, hints, open, replace, revert } from "./editor";

suite("Hints", () => {
  let editor: vscode.TextEditor;
  const shown = (): Promise<Record<number, string>> => hints(editor.document);

  suiteSetup(async () => {
    await extensionClient();
    editor = await open("conv1d.py");
  });
  teardown(() => revert(editor));

  test("stand after the Input and after the Conv1D", async () => {
    await eventually(
      "the hints should show both shapes",
      shown,
      (seen) => seen[4] === "→ (None, 128, 9)" && seen[5] === "→ (None, 119, 100) · 9,100",
    );
  });

  test("follow an edit", async () => {
    await replace(editor, "kernel_size=10", "kernel_size=20");
    await eventually(
      "the hint should show the shape of the wider window",
      shown,
      (seen) => seen[5] === "→ (None, 109, 100) · 18,100",
    );
  });

  test("stay while a line is half typed", async () => {
    await eventually("the hints should be there first", shown, (seen) => seen[5] !== undefined);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => {
      edit.insert(end, "\ny = Conv1D(filters=3, kernel_");
    });
    await eventually(
      "the hints of the finished lines should still show",
      shown,
      (seen) => seen[4] === "→ (None, 128, 9)" && seen[5] === "→ (None, 119, 100) · 9,100",
    );
  });

  test("move with the lines they stand on", async () => {
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), "# What comes out of a convolution?\n");
    });
    await eventually(
      "the hints should stand one line further down",
      shown,
      (seen) => seen[5] === "→ (None, 128, 9)" && seen[6] === "→ (None, 119, 100) · 9,100",
    );
  });
});
