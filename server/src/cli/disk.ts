/** The file system of this machine, with `/` separated absolute paths everywhere. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import * as path from "node:path";
import type { VersionFiles } from "../analysis/keras-version";
import type { SourceFiles } from "../analysis/module-resolver";

export type Disk = VersionFiles & SourceFiles;

/** `C:\nets\a.py` → `C:/nets/a.py`. */
export function slashed(file: string): string {
  return path.sep === "/" ? file : file.split(path.sep).join("/");
}

/** The absolute path of a file as it was given on the command line. */
export function absolute(file: string, workingFolder: string): string {
  return slashed(path.resolve(workingFolder, file));
}

/** The disk as it is now, for a server that lives long; only what the editor asks for is looked at. */
export function disk(): VersionFiles {
  return {
    isFile: (file) => whereReadable(() => statSync(file))?.isFile() ?? false,
    isFolder: (folder) => whereReadable(() => statSync(folder))?.isDirectory() ?? false,
    list: (folder) => whereReadable(() => readdirSync(folder)) ?? [],
    readText,
  };
}

/** What is asked of the disk more than once is remembered for the process's life, which for a command is one run. */
export function rememberingDisk(): Disk {
  const listings = new Map<string, ReadonlyMap<string, "file" | "folder"> | null>();
  const texts = new Map<string, string | undefined>();
  const entries = (folder: string): ReadonlyMap<string, "file" | "folder"> | null => {
    const known = listings.get(folder);
    if (known !== undefined) return known;
    const found = listFolder(folder);
    listings.set(folder, found);
    return found;
  };
  const kindOf = (file: string): "file" | "folder" | undefined => {
    const at = file.lastIndexOf("/");
    return entries(at <= 0 ? "/" : file.slice(0, at))?.get(file.slice(at + 1));
  };
  return {
    isFile: (file) => kindOf(file) === "file",
    isFolder: (folder) => folder === "/" || entries(folder) !== null,
    list: (folder) => [...(entries(folder)?.keys() ?? [])],
    readText: (file) => {
      if (!texts.has(file)) texts.set(file, kindOf(file) === "file" ? readText(file) : undefined);
      return texts.get(file);
    },
    versionOf: () => 1,
  };
}

/** Names in a folder with their kinds, links followed; null where the folder can't be read. */
function listFolder(folder: string): ReadonlyMap<string, "file" | "folder"> | null {
  const found = whereReadable(() => readdirSync(folder, { withFileTypes: true }));
  if (!found) return null;
  return new Map(
    found.flatMap((entry) => {
      const kind = entry.isSymbolicLink()
        ? linkKind(`${folder}/${entry.name}`)
        : entry.isDirectory()
          ? "folder"
          : "file";
      return kind ? [[entry.name, kind] as const] : [];
    }),
  );
}

function linkKind(file: string): "file" | "folder" | undefined {
  const found = whereReadable(() => statSync(file));
  return found && (found.isDirectory() ? "folder" : "file");
}

/** The text of a file, without its byte order mark; undefined where it can't be read. */
export function readText(file: string): string | undefined {
  return whereReadable(() => readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
}

/** Runs a read; what is absent or may not be read is undefined, any other failure is the caller's to see. */
function whereReadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "string") return undefined;
    throw error;
  }
}
