/** Data files beside a program that is open: a changed file changes the hints, and none is opened where nobody trusts the folder. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { testClient } from "./test-client";
import { disk, slashed } from "../../src/host/disk";
import { uriOf } from "../../src/lsp/file-identity";

const program =
  'import keras\nimport pandas as pd\ntable = pd.read_csv("table.csv")\nx = keras.Input((table.shape[1],))\n';

let folder = "";
beforeEach(() => {
  folder = slashed(mkdtempSync(path.join(tmpdir(), "data-in-editor-")));
  writeFileSync(`${folder}/table.csv`, "a,b\n1,2\n3,4\n");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => uriOf(`${folder}/${name}`);
const changed = (name: string, type: number): object => ({ changes: [{ uri: at(name), type }] });

it("a file that changes, goes or comes changes the hints", async () => {
  const editor = await testClient({ disk: disk() });
  await editor.open(at("train.py"), program);
  expect((await editor.hintTexts(at("train.py")))[3]).toBe("→ (2, 2)");
  writeFileSync(`${folder}/table.csv`, "a,b,c\n1,2,3\n");
  await editor.connection.sendNotification("workspace/didChangeWatchedFiles", changed("table.csv", 2));
  expect((await editor.hintTexts(at("train.py")))[3]).toBe("→ (1, 3)");
  rmSync(`${folder}/table.csv`);
  await editor.connection.sendNotification("workspace/didChangeWatchedFiles", changed("table.csv", 3));
  expect((await editor.hintTexts(at("train.py")))[3]).toBeUndefined();
  writeFileSync(`${folder}/table.csv`, "a\n1\n");
  await editor.connection.sendNotification("workspace/didChangeWatchedFiles", changed("table.csv", 1));
  expect((await editor.hintTexts(at("train.py")))[3]).toBe("→ (1, 1)");
});

it("a folder that is not trusted is not looked into, until it is", async () => {
  const editor = await testClient({
    disk: disk(),
    initialize: { initializationOptions: { trusted: false } },
  });
  await editor.open(at("train.py"), program);
  expect((await editor.hintTexts(at("train.py")))[3]).toBeUndefined();
  await editor.connection.sendNotification("kerasShapeLens/trusted", {});
  expect((await editor.hintTexts(at("train.py")))[3]).toBe("→ (2, 2)");
});
