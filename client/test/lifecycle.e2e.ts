// The server's life in the real editor: restarted after a crash, gone when the master switch is off.
import * as assert from "node:assert/strict";
import { suite, suiteSetup, teardown, test } from "mocha";
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  actions,
  eventually,
  extensionClient,
  hints,
  hover,
  open,
  problems,
  replace,
  revert,
  set,
} from "./editor";

/** Milliseconds after which hints must be back when the server was killed: a person who types looks up about then. */
const BACK_WITHIN = 2_000;

suite("Server", () => {
  let editor: vscode.TextEditor;
  let client: () => LanguageClient | undefined;
  const shown = (): Promise<Record<number, string>> => hints(editor.document);
  const areThere = (seen: Record<number, string>): boolean => seen[5]?.includes("9,100") === true;

  suiteSetup(async () => {
    client = await extensionClient();
    editor = await open("conv1d.py");
  });
  teardown(async () => {
    for (const key of ["enable", "inlayHints.shapes", "inlayHints.parameters", "problems.enable"]) {
      await set(key, undefined);
    }
    await revert(editor);
  });

  const processId = (): number | undefined => client()?.serverProcess?.pid;

  test("is started again after it was killed", async () => {
    await eventually("the hints should be there first", shown, areThere);
    const killed = processId();
    assert.ok(killed !== undefined, "the server is not a process");
    process.kill(killed, "SIGKILL");
    await eventually("another server should run", processId, (pid) => pid !== undefined && pid !== killed);
    await eventually("its hints should show", shown, areThere);
  });

  test("is started again after it was killed while a person types, with nothing lost", async () => {
    await eventually("the hints should be there first", shown, areThere);
    const killed = processId();
    assert.ok(killed !== undefined, "the server is not a process");
    await replace(editor, "kernel_size=10", "kernel_size=1");
    process.kill(killed, "SIGKILL");
    const since = Date.now();
    await replace(editor, "kernel_size=1", "kernel_size=12");
    await replace(editor, "filters=100", "filters=7");
    await eventually(
      "the hints of what was typed should show",
      shown,
      (seen) => seen[5] === "→ (None, 117, 7) · 763",
    );
    const waited = Date.now() - since;
    assert.ok(waited < BACK_WITHIN, `the hints were back only after ${waited} ms`);
    assert.ok(editor.document.getText().includes("filters=7, kernel_size=12"));
  });

  test("is started again when it does not answer any more", async () => {
    await eventually("the hints should be there first", shown, areThere);
    const stopped = processId();
    assert.ok(stopped !== undefined, "the server is not a process");
    // It neither ends nor answers, as in an endless loop.
    process.kill(stopped, "SIGSTOP");
    await eventually("another server should run", processId, (pid) => pid !== undefined && pid !== stopped);
    await eventually("its hints should show", shown, areThere);
  });

  test("a hostile file beside a good one changes nothing for that", async () => {
    await eventually("the hints should be there first", shown, areThere);
    const running = processId();
    const lines = [
      "import keras",
      "print('{:.200f}'.format(1.0), f'{-1:c}', 'x'.ljust(10**9))",
      "a = []; a.append(a); b = str(a)",
      `c = ${"(".repeat(5_000)}`,
      ...Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}if x:`),
      'keras.layers.Dense(3, name="``![p](https://evil.example/p.png)``")(keras.Input((4,)))',
    ];
    const hostile = await vscode.workspace.openTextDocument({
      language: "python",
      content: lines.join("\n"),
    });
    // In a column of its own: VS Code gives up the editor of a document that another one hides.
    const beside = { viewColumn: vscode.ViewColumn.Beside };
    await vscode.window.showTextDocument(hostile, { ...beside, preserveFocus: true });
    await hints(hostile);
    await eventually("the good file's hints should still show", shown, areThere);
    await replace(editor, "128, 9", "8, 9");
    await eventually(
      "the good file's problem should show",
      () => problems(editor.document),
      (seen) => seen.length === 1,
    );
    assert.equal(processId(), running, "the server was started anew");
    await vscode.window.showTextDocument(hostile, { viewColumn: vscode.ViewColumn.Two });
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    editor = await open("conv1d.py");
  });

  test("is started again by the command", async () => {
    await eventually("the hints should be there first", shown, areThere);
    const first = processId();
    await vscode.commands.executeCommand("kerasShapeLens.restartServer");
    assert.notEqual(processId(), first);
    await eventually("its hints should show", shown, areThere);
  });

  test("the master switch turns everything off, and on again", async () => {
    await replace(editor, "128, 9", "8, 9");
    await eventually(
      "the problem should be there first",
      () => problems(editor.document),
      (seen) => seen.length === 1,
    );
    await set("enable", false);
    await eventually(
      "the problem should be gone",
      () => problems(editor.document),
      (seen) => seen.length === 0,
    );
    assert.deepEqual(await shown(), {});
    assert.ok(!(await hover(editor.document, "Conv1D(")).includes("None"));
    assert.deepEqual(
      (await actions(editor.document, "kernel_size=10")).filter(({ title }) => title.includes("→")),
      [],
    );
    assert.equal(processId(), undefined, "a server is still running");
    await set("enable", undefined);
    await eventually(
      "the problem should be back",
      () => problems(editor.document),
      (seen) => seen.length === 1,
    );
  });

  test("each kind can be turned off by itself", async () => {
    await eventually("the hints should be there first", shown, areThere);
    await set("inlayHints.parameters", false);
    await eventually("only the shape should show", shown, (seen) => seen[5] === "→ (None, 119, 100)");
    await set("inlayHints.shapes", false);
    await eventually("no hint should show", shown, (seen) => seen[5] === undefined);
    await replace(editor, "128, 9", "8, 9");
    await eventually(
      "the problem should be there",
      () => problems(editor.document),
      (seen) => seen.length === 1,
    );
    await set("problems.enable", false);
    await eventually(
      "the problem should be gone",
      () => problems(editor.document),
      (seen) => seen.length === 0,
    );
  });
});
