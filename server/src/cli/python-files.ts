/** Finds the Python files that paths on the command line mean. */
import { type Disk, type Refusal, absolute, slashed } from "../host/disk";

export interface PythonFile {
  /** Absolute, the identity of the file. */
  readonly file: string;
  /** As given or found, `/` separated. */
  readonly shown: string;
}

/** Something that was named or met, and can't be read. */
export interface Unread {
  readonly path: string;
  readonly why: Refusal;
}

export interface FoundFiles {
  readonly files: readonly PythonFile[];
  readonly unread: readonly Unread[];
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

/** Python and notebooks; `.#net.py` is the lock that Emacs leaves beside a file. */
const isProgram = (name: string): boolean => /\.(py|ipynb)$/.test(name) && !name.startsWith(".#");

/** Whether something that was met, and not named, is left out. */
export type IsExcluded = (file: string, isFolder: boolean) => boolean;

export interface FindOptions {
  readonly isExcluded?: IsExcluded;
  /** Whether what is named itself may be left out as well, as where a hook names every file. */
  readonly isForced?: boolean;
}

interface Walk {
  readonly disk: Disk;
  readonly isExcluded: IsExcluded;
  readonly files: PythonFile[];
  readonly unread: Unread[];
  /** Real paths of the folders that were looked into: a link may lead to one of them again. */
  readonly seen: Set<string>;
}

function walk(folder: string, shown: string, found: Walk): void {
  const { disk, files, unread, seen, isExcluded } = found;
  const real = disk.realPath(folder);
  if (seen.has(real)) return;
  seen.add(real);
  for (const name of [...disk.names(folder)].sort()) {
    const file = `${folder === "/" ? "" : folder}/${name}`;
    const path = shown === "" ? name : `${shown.replace(/\/$/, "")}/${name}`;
    if (disk.isFile(file)) {
      if (isProgram(name) && !isExcluded(file, false)) files.push({ file, shown: path });
    } else if (disk.isFolder(file)) {
      if (!isSkipped(name, file, disk) && !isExcluded(file, true)) walk(file, path, found);
    } else if (isProgram(name) || !name.includes(".")) {
      // A pipe, a device, a link that leads nowhere; or a folder that may not be listed.
      const why = disk.whyNot(file);
      if (why !== undefined && (isProgram(name) || why === "forbidden")) unread.push({ path, why });
    }
  }
}

/** Every file once, however many links lead to it, in the order of the paths and sorted within folders. */
export function pythonFiles(
  paths: readonly string[],
  workingFolder: string,
  disk: Disk,
  { isExcluded = () => false, isForced = false }: FindOptions = {},
): FoundFiles {
  const found: Walk = { disk, isExcluded, files: [], unread: [], seen: new Set() };
  for (const path of paths) {
    const file = absolute(path, workingFolder);
    const shown = slashed(path).replace(/^\.\//, "");
    if (isForced && isExcluded(file, disk.isFolder(file))) continue;
    if (disk.isFile(file)) found.files.push({ file, shown });
    else if (disk.isFolder(file)) {
      // Whoever names a folder that is left out wants what is in it.
      const isWanted = isExcluded(file, true) ? { isExcluded: () => false } : {};
      walk(file, shown === "." ? "" : shown, { ...found, ...isWanted, seen: new Set() });
    } else found.unread.push({ path, why: disk.whyNot(file) ?? "absent" });
  }
  const seen = new Set<string>();
  const files = found.files.filter(({ file }) => {
    const real = disk.realPath(file);
    return !seen.has(real) && seen.add(real);
  });
  return { files, unread: found.unread };
}
