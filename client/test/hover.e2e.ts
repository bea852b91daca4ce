// Hovers in the real editor: the explanation with its numbers, and a picture drawn for the theme that is on.
import * as assert from "node:assert/strict";
import { suite, suiteSetup, suiteTeardown, test } from "mocha";
import * as vscode from "vscode";
import { eventually, extensionClient, hover, open, picture } from "./editor";

/** VS Code's own themes, one of each kind. */
const themes = ["Default Light Modern", "Default Dark Modern", "Default High Contrast"];

async function useTheme(name: string | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration("workbench")
    .update("colorTheme", name, vscode.ConfigurationTarget.Workspace);
}

suite("Hover", () => {
  let editor: vscode.TextEditor;
  const onLayer = (): Promise<string> => hover(editor.document, "Conv1D(");

  suiteSetup(async () => {
    await extensionClient();
    editor = await open("conv1d.py");
  });
  suiteTeardown(() => useTheme(undefined));

  test("explains the shape and the parameters with the numbers of this call", async () => {
    const text = await eventually("there should be a hover", onLayer, (seen) => seen.includes("9,100"));
    for (const expected of [
      "(None, 128, 9)",
      "(None, 119, 100)",
      "119",
      "DepthwiseConv1D",
      "(None, 119, 900)",
    ]) {
      assert.ok(text.includes(expected), `${expected} is missing from the hover:\n${text}`);
    }
  });

  test("answers on a shape-relevant argument and is silent elsewhere", async () => {
    const onArgument = (): Promise<string> => hover(editor.document, "kernel_size");
    await eventually("kernel_size should have a hover", onArgument, (seen) => seen.includes("119"));
    assert.equal(picture(await hover(editor.document, "n_timesteps, n_features = ")), "");
    assert.ok(!(await hover(editor.document, "import")).includes("None"), "the word import has a shape");
  });

  test("draws a picture with these numbers, in the colours of each theme", async () => {
    const pictures = new Set<string>();
    for (const theme of themes) {
      await useTheme(theme);
      const svg = await eventually(
        `there should be a picture drawn for ${theme}`,
        async () => picture(await onLayer()),
        (seen) => seen !== "" && !pictures.has(seen),
      );
      assert.match(svg, /^\s*(<\?xml[^>]*>\s*)?<svg\b/);
      for (const expected of ["128", "119", "100"]) {
        assert.ok(svg.includes(expected), `${expected} is missing from the picture`);
      }
      pictures.add(svg);
    }
    assert.equal(pictures.size, themes.length);
  });
});
