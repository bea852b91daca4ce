// Problems and fixes in the real editor: one problem at the argument to blame, fixes that do exactly what they promise.
import * as assert from "node:assert/strict";
import { suite, suiteSetup, teardown, test } from "mocha";
import * as vscode from "vscode";
import {
  actions,
  apply,
  codeOf,
  eventually,
  extensionClient,
  hints,
  isOnTheWeb,
  open,
  problems,
  replace,
  revert,
} from "./editor";

const kernelSize = "kernel_size=10";

suite("Problems and fixes", () => {
  let editor: vscode.TextEditor;
  const offered = (): Promise<vscode.CodeAction[]> => actions(editor.document, kernelSize);

  suiteSetup(async () => {
    await extensionClient();
    editor = await open("conv1d.py");
  });
  teardown(() => revert(editor));

  test("a problem appears at the argument to blame, and disappears when it is mended", async () => {
    await replace(editor, "128, 9", "8, 9");
    const [problem, ...others] = await eventually(
      "the window that does not fit should be a problem",
      () => problems(editor.document),
      (seen) => seen.length > 0,
    );
    assert.ok(problem);
    assert.equal(others.length, 0, "one mistake should be one problem");
    assert.equal(codeOf(problem), "window-exceeds-input");
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(
      ["10", kernelSize].includes(editor.document.getText(problem.range)),
      `blamed: ${editor.document.getText(problem.range)}`,
    );
    await replace(editor, "8, 9", "128, 9");
    await eventually(
      "the problem should be gone",
      () => problems(editor.document),
      (seen) => seen.length === 0,
    );
  });

  test("the code of a problem leads to its page in the editor, with the example put right", async () => {
    await replace(editor, "128, 9", "8, 9");
    const [problem] = await eventually(
      "the window that does not fit should be a problem",
      () => problems(editor.document),
      (seen) => seen.length > 0,
    );
    assert.ok(problem);
    const address = vscode.Uri.parse("keras-shape-lens-page:/window-exceeds-input.md");
    // The other host hands a code on without its link.
    if (!isOnTheWeb) {
      assert.ok(typeof problem.code === "object");
      assert.equal(problem.code.target.toString(), address.toString());
    }
    const page = await vscode.workspace.openTextDocument(address);
    assert.match(page.getText(), /window-exceeds-input[^]*padding='same'/);
  });

  test("a quick fix resolves the problem", async () => {
    await replace(editor, "128, 9", "8, 9");
    await eventually(
      "the problem should be there",
      () => problems(editor.document),
      (seen) => seen.length === 1,
    );
    const isFix = ({ kind, title }: vscode.CodeAction): boolean =>
      kind !== undefined && vscode.CodeActionKind.QuickFix.contains(kind) && title.includes("→");
    const fixes = await eventually("there should be a fix", offered, (seen) => seen.some(isFix));
    const fix = fixes.find(isFix);
    assert.ok(fix);
    await apply(fix);
    await eventually(
      `${fix.title} should have resolved the problem`,
      () => problems(editor.document),
      (seen) => seen.length === 0,
    );
    await expectPromisedShape(fix.title);
  });

  test("a refactoring gives exactly the text and the shape that its title promises", async () => {
    const title = "Add padding='same' → (None, 128, 100)";
    const choices = await eventually("padding='same' should be offered", offered, (seen) =>
      seen.some((action) => action.title === title),
    );
    const choice = choices.find((action) => action.title === title);
    assert.ok(choice?.kind && vscode.CodeActionKind.Refactor.contains(choice.kind), "nothing is wrong here");
    const before = editor.document.getText();
    await apply(choice);
    assert.equal(
      editor.document.getText(),
      before.replace("activation='relu')", "activation='relu', padding='same')"),
    );
    await expectPromisedShape(title);
  });

  test("features can be kept apart, as the title promises", async () => {
    const isDepthwise = ({ title }: vscode.CodeAction): boolean => title.includes("DepthwiseConv1D");
    const choices = await eventually("DepthwiseConv1D should be offered", offered, (seen) =>
      seen.some(isDepthwise),
    );
    const choice = choices.find(isDepthwise);
    assert.ok(choice);
    assert.equal(choice.title, "Keep features apart: DepthwiseConv1D → (None, 119, 900)");
    await apply(choice);
    await expectPromisedShape(choice.title);
  });

  async function expectPromisedShape(title: string): Promise<void> {
    const promised = title.split("→").at(-1)?.trim() ?? "";
    await eventually(
      `a hint should show ${promised}`,
      () => hints(editor.document),
      (seen) => Object.values(seen).some((text) => text.startsWith(`→ ${promised}`)),
    );
  }
});
