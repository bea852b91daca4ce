/** Finds the Python files that paths on the command line mean. */
import { type Disk, absolute, slashed } from "./disk";

export interface PythonFile {
  /** Absolute, the identity of the file. */
  readonly file: string;
  /** As given or found, `/` separated. */
  readonly shown: string;
}

export interface FoundFiles {
  readonly files: readonly PythonFile[];
  /** Paths that are neither a file nor a folder. */
  readonly missing: readonly string[];
}

/** Folders that hold other people's code or none; one that is named itself is looked into all the same. */
const skipped: ReadonlySet<string> = new Set([
  "node_modules",
  "site-packages",
  "__pycache__",
  "build",
  "dist",
]);

function isSkipped(name: string, folder: string, disk: Disk): boolean {
  return name.startsWith(".") || skipped.has(name) || disk.isFile(`${folder}/pyvenv.cfg`);
}

function walk(folder: string, shown: string, disk: Disk, found: PythonFile[]): void {
  for (const name of [...disk.list(folder)].sort()) {
    const file = `${folder === "/" ? "" : folder}/${name}`;
    const path = shown === "" ? name : `${shown.replace(/\/$/, "")}/${name}`;
    if (disk.isFile(file)) {
      if (name.endsWith(".py")) found.push({ file, shown: path });
    } else if (!isSkipped(name, file, disk)) walk(file, path, disk, found);
  }
}

/** Every file once, in the order of the paths and sorted within folders. */
export function pythonFiles(paths: readonly string[], workingFolder: string, disk: Disk): FoundFiles {
  const found: PythonFile[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const file = absolute(path, workingFolder);
    const shown = slashed(path).replace(/^\.\//, "");
    if (disk.isFile(file)) found.push({ file, shown });
    else if (disk.isFolder(file)) walk(file, shown === "." ? "" : shown, disk, found);
    else missing.push(path);
  }
  const seen = new Set<string>();
  const files = found.filter(({ file }) => !seen.has(file) && seen.add(file));
  return { files, missing };
}
