// Programs that are there to be edited: their statements share things and change them.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { EditedProgram } from "./edit-runs";
import { moduleNameOf } from "../../src/host/module-resolution";
import { moduleResolver } from "../../src/host/module-resolver";
import { rememberingDisk, slashed } from "../../src/host/disk";
import type { KerasVersion } from "../../src/values/context";

const disk = rememberingDisk();

/** A text in the place of the file at `file`, which finds what stands beside it. */
export function editedProgram(file: string, text: string, keras: KerasVersion = 3): EditedProgram {
  const identity = slashed(path.resolve(file));
  const { resolve } = moduleResolver(disk, () => ({
    searchPaths: [],
    workspaceFolders: [],
    sitePackages: [],
    shipped: [],
  }));
  const options = { keras, resolve, moduleName: moduleNameOf(identity, disk) };
  return { file: identity, text, options: () => options };
}

/** The Python files below a folder, in order. */
export function editedPrograms(folder: string, keras: KerasVersion = 3): readonly EditedProgram[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return names
    .filter((name) => name.endsWith(".py"))
    .map((name) => path.join(folder, name))
    .map((file) => editedProgram(file, readFileSync(file, "utf8"), keras));
}
