// A project's configuration in the editor: the same as on the command line, and what is wrong with it stands in its file.
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { testFolder } from "../cli/folder";
import { testClient } from "./test-client";
import { disk, slashed } from "../../src/host/disk";

const bad = "import keras\nx = keras.Input((8, 9))\ny = keras.layers.Conv1D(100, 10)(x)\n";
const folder = testFolder({
  "keras-shape-lens.toml": 'kears = 2\nexclude = ["left/"]\n[severities]\nwindow-exceeds-input = "warning"\n',
  "chinese/keras-shape-lens.toml": 'language = "zh-cn"\n',
});
const uriOf = (name: string): string => pathToFileURL(path.join(slashed(folder.path), name)).href;
const client = (name = "") =>
  testClient({
    disk: disk(),
    initialize: { workspaceFolders: [{ uri: uriOf(name), name: "w" }] },
  });

describe("a project's configuration", () => {
  it("sets severities and excludes, and is told what is wrong with it", async () => {
    const editor = await client();
    await editor.open(uriOf("net.py"), bad);
    expect(await editor.nextProblems(uriOf("net.py"))).toMatchObject([
      { code: "window-exceeds-input", severity: 2 },
    ]);
    expect(await editor.nextProblems(uriOf("keras-shape-lens.toml"))).toMatchObject([
      {
        message: "There is no setting kears. Did you mean keras?",
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
      },
    ]);
    await editor.open(uriOf("left/net.py"), bad);
    expect(await editor.nextProblems(uriOf("left/net.py"))).toEqual([]);
  });
  it("is read again when it changes", async () => {
    const editor = await client();
    await editor.open(uriOf("net.py"), bad);
    await editor.nextProblems(uriOf("net.py"));
    folder.write("keras-shape-lens.toml", "keras = 3\n");
    await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uriOf("keras-shape-lens.toml"), type: 2 }],
    });
    expect(await editor.nextProblems(uriOf("net.py"))).toMatchObject([{ severity: 1 }]);
  });
  it("sets the language", async () => {
    const editor = await client("chinese");
    await editor.open(uriOf("chinese/net.py"), bad);
    const [problem] = await editor.nextProblems(uriOf("chinese/net.py"));
    expect(problem?.message).toContain("大小为 10 的窗口");
  });
});
