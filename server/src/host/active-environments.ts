/** What the shell that started this process says of Python: activated environments, and the `python` on its PATH. */
import { realpathSync, statSync } from "node:fs";
import * as path from "node:path";
import { slashed } from "./disk";
import type { ActiveEnvironments } from "./environments";

const PROGRAMS = process.platform === "win32" ? ["python.exe"] : ["python3", "python"];
/** A PATH is searched no further: each folder costs two looks at the disk. */
const MOST_FOLDERS = 100;

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The folders above the programs called `python`; a link that a tool put on PATH also stands for what it leads to. */
function prefixes(searched: string): readonly string[] {
  const found = new Set<string>();
  for (const folder of searched.split(path.delimiter).slice(0, MOST_FOLDERS)) {
    if (!path.isAbsolute(folder)) continue;
    for (const name of PROGRAMS) {
      const program = path.join(folder, name);
      try {
        if (!isFile(program)) continue;
        for (const python of [program, realpathSync(program)]) {
          const holder = path.dirname(python);
          found.add(slashed(process.platform === "win32" ? holder : path.dirname(holder)));
        }
      } catch (error) {
        // A folder that may not be looked into holds no Python for us.
        if (!(error instanceof Error && "code" in error)) throw error;
      }
    }
  }
  return [...found];
}

const folderIn = (value: string | undefined): string | undefined =>
  value === undefined || value === "" ? undefined : slashed(value);

/** Reads the environment variables of this process. */
export function activeEnvironments(env: Readonly<Record<string, string | undefined>>): ActiveEnvironments {
  return {
    virtualEnvironment: folderIn(env.VIRTUAL_ENV),
    condaPrefix: folderIn(env.CONDA_PREFIX),
    isCondaBase: env.CONDA_DEFAULT_ENV === "base",
    pathPrefixes: prefixes(env.PATH ?? ""),
    uvProjectEnvironment: folderIn(env.UV_PROJECT_ENVIRONMENT),
  };
}
