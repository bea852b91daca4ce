// A folder of files for a test of the command line, which is gone when the tests of its file are done.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll } from "vitest";

export interface TestFolder {
  readonly path: string;
  readonly write: (name: string, text: string | Uint8Array) => void;
  readonly place: (name: string) => string;
}

const made: string[] = [];

// Registered while the file of tests is read: what a test registers while it runs is never called.
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

export function testFolder(files: Readonly<Record<string, string>>): TestFolder {
  const folder = mkdtempSync(path.join(os.tmpdir(), "shape-lens-"));
  const write = (name: string, text: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  made.push(folder);
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { path: folder, write, place: (name) => path.join(folder, name) };
}
