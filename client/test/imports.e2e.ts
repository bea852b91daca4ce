// What a program imports, in the real editor: a file beside it, and Keras's own models without a Keras installed.
import { suite, suiteSetup, suiteTeardown, test } from "mocha";
import * as vscode from "vscode";
import { eventually, extensionClient, hints, open } from "./editor";

const files = {
  "blocks.py": "import keras\n\n\ndef block(x):\n    return keras.layers.Conv1D(4, 3)(x)\n",
  "net.py":
    "import keras\nfrom blocks import block\n\ny = block(keras.Input((128, 9)))\n" +
    'base = keras.applications.VGG16(weights=None, include_top=False, pooling="avg")\n',
};

suite("Imports", () => {
  let shown: () => Promise<Record<number, string>>;
  const placeOf = (name: string): vscode.Uri => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (!folder) throw new Error("the tests need a workspace folder");
    return vscode.Uri.joinPath(folder.uri, name);
  };

  suiteSetup(async () => {
    await extensionClient();
    for (const [name, text] of Object.entries(files))
      await vscode.workspace.fs.writeFile(placeOf(name), new TextEncoder().encode(text));
    const { document } = await open("net.py");
    shown = () => hints(document);
  });
  suiteTeardown(async () => {
    for (const name of Object.keys(files)) await vscode.workspace.fs.delete(placeOf(name));
  });

  test("a function of a file beside is run", async () => {
    await eventually("its result should show", shown, (seen) => seen[4] === "→ (None, 126, 4)");
  });

  test("models of keras.applications are known", async () => {
    await eventually(
      "the features of VGG16 should show",
      shown,
      (seen) => seen[5] === "→ (None, 512) · Σ 14,714,688",
    );
  });
});
