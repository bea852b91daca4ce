/** The file system of this machine, with `/` separated absolute paths everywhere; only regular files are read, and only so far. */
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  readdirSync,
  realpathSync,
  statSync,
} from "node:fs";
import * as path from "node:path";
import type { DataFolders } from "./data-file-finder";
import type { FileBytes } from "./data-files/reader";
import type { VersionFiles } from "./keras-version";
import type { SourceFiles } from "./module-resolver";
import { type SourceText, decodePython } from "./source-text";

/** Why something on the disk is not read. */
export type Refusal = "absent" | "forbidden" | "loop" | "not-regular" | "too-large";

/** What the server needs of a disk. */
export type PresentDisk = VersionFiles & Required<Pick<DataFolders, "readBytes" | "realPath">>;

export interface Disk extends VersionFiles, SourceFiles, Pick<DataFolders, "readBytes"> {
  /** A file's bytes as text, or why it is not read. At most `limit` bytes, by default `LONGEST_FILE`. */
  readonly readSource: (file: string, limit?: number) => SourceText | Refusal;
  /** Why a path can't be used; undefined where it is a regular file or a folder that can be listed. */
  readonly whyNot: (place: string) => Refusal | undefined;
  /** Every name in a folder, of whatever kind; none where it can't be listed. */
  readonly names: (folder: string) => readonly string[];
  /** Where a path leads once all links are followed; the path itself where that can't be told. */
  readonly realPath: (place: string) => string;
}

/**
 * Bytes of a file that is read at all. The longest module of the large packages has 4 MB, the longest lock file of a
 * published project 2 MB; beyond lie data and devices that never end.
 */
export const LONGEST_FILE = 20_000_000;

/** `C:\nets\a.py` → `C:/nets/a.py`. */
export function slashed(file: string): string {
  return path.sep === "/" ? file : file.split(path.sep).join("/");
}

/** The absolute path of a file as it was given on the command line. */
export function absolute(file: string, workingFolder: string): string {
  return slashed(path.resolve(workingFolder, file));
}

/** The disk as it is now, for a server that lives long; only what the editor asks for is looked at. */
export function disk(): PresentDisk {
  return {
    isFile: (file) => whereReadable(() => statSync(file))?.isFile() ?? false,
    isFolder: (folder) => whereReadable(() => statSync(folder))?.isDirectory() ?? false,
    list: (folder) => whereReadable(() => readdirSync(folder)) ?? [],
    readText,
    readBytes: readStart,
    realPath,
  };
}

/** What is asked of the disk more than once is remembered for the process's life, which for a command is one run. */
export function rememberingDisk(): Disk {
  const listings = new Map<string, Listing | null>();
  const realFolders = new Map<string, string>();
  const texts = new Map<string, string | undefined>();
  const entries = (folder: string): Listing | null => {
    const known = listings.get(folder);
    if (known !== undefined) return known;
    const found = listFolder(folder);
    listings.set(folder, found);
    return found;
  };
  const kindOf = (file: string): Kind | undefined => {
    const at = file.lastIndexOf("/");
    return entries(at <= 0 ? "/" : file.slice(0, at))?.get(file.slice(at + 1));
  };
  const isFile = (file: string): boolean => kindOf(file)?.endsWith("file") ?? false;
  const realFolder = (folder: string): string => {
    const real = realFolders.get(folder) ?? realPath(folder);
    realFolders.set(folder, real);
    return real;
  };
  return {
    isFile,
    isFolder: (folder) => folder === "/" || entries(folder) !== null,
    list: (folder) => [...(entries(folder)?.keys() ?? [])],
    readText: (file) => {
      if (!texts.has(file)) texts.set(file, isFile(file) ? readText(file) : undefined);
      return texts.get(file);
    },
    versionOf: () => 1,
    readSource,
    whyNot,
    names: (folder) => whereReadable(() => readdirSync(folder)) ?? [],
    readBytes: readStart,
    // A file that is no link itself lies where its folder does.
    realPath: (place) => {
      const at = place.lastIndexOf("/");
      return at > 0 && kindOf(place) === "file"
        ? `${realFolder(place.slice(0, at)).replace(/\/$/, "")}${place.slice(at)}`
        : realPath(place);
    },
  };
}

/** What stands in a folder; a link, or what a file system doesn't tell from one, by what is behind it. */
type Kind = "file" | "folder" | "linked file" | "linked folder";
type Listing = ReadonlyMap<string, Kind>;

const realPath = (place: string): string => whereReadable(() => slashed(realpathSync(place))) ?? place;

/** Names in a folder with their kinds, links followed; null where the folder can't be read. */
function listFolder(folder: string): Listing | null {
  const found = whereReadable(() => readdirSync(folder, { withFileTypes: true }));
  if (!found) return null;
  return new Map(
    found.flatMap((entry) => {
      const kind = entry.isDirectory()
        ? "folder"
        : entry.isFile()
          ? "file"
          : // A link, or a file system that does not say.
            kindBehind(`${folder}/${entry.name}`);
      return kind ? [[entry.name, kind] as const] : [];
    }),
  );
}

function kindBehind(file: string): Kind | undefined {
  const found = whereReadable(() => statSync(file));
  if (found?.isDirectory() === true) return "linked folder";
  return found?.isFile() === true ? "linked file" : undefined;
}

/** Why an operation of the file system failed. */
function refusalOf(error: unknown): Refusal {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return "absent";
  return error.code === "ELOOP" ? "loop" : "forbidden";
}

function whyNot(place: string): Refusal | undefined {
  try {
    const found = statSync(place);
    if (found.isDirectory()) readdirSync(place);
    else if (!found.isFile()) return "not-regular";
    return undefined;
  } catch (error) {
    return refusalOf(error);
  }
}

/** What is opened is looked at again, since it may have been exchanged, and opening must not wait for a pipe's other end. */
const OPEN_FLAGS = constants.O_RDONLY | (process.platform === "win32" ? 0 : constants.O_NONBLOCK);

/** Reads until the bytes are full or the file ends; how many there are. */
function fill(bytes: Uint8Array, descriptor: number): number {
  let length = 0;
  for (let read = 1; read > 0; length += read)
    read = readSync(descriptor, bytes, length, bytes.length - length, null);
  return length;
}

function readBytes(file: string, limit: number): Uint8Array | Refusal {
  let descriptor: number | undefined;
  try {
    // Opening a device can have effects of its own, so it is not opened at all.
    if (!statSync(file).isFile()) return "not-regular";
    descriptor = openSync(file, OPEN_FLAGS);
    const found = fstatSync(descriptor);
    if (!found.isFile()) return "not-regular";
    const { size } = found;
    if (size > limit) return "too-large";
    // Below /proc and the like a file's size says nothing; one byte more tells that it has not ended.
    const bytes = new Uint8Array(size + 1);
    const length = fill(bytes, descriptor);
    return length > size && size === 0 ? "not-regular" : bytes.subarray(0, Math.min(length, size));
  } catch (error) {
    return refusalOf(error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The first `most` bytes of a regular file. */
function readStart(file: string, most: number): FileBytes | undefined {
  return whereReadable(() => {
    if (!statSync(file).isFile()) return undefined;
    const descriptor = openSync(file, OPEN_FLAGS);
    try {
      const { size } = fstatSync(descriptor);
      const bytes = new Uint8Array(Math.min(size, most));
      return { bytes: bytes.subarray(0, fill(bytes, descriptor)), size };
    } finally {
      closeSync(descriptor);
    }
  });
}

function readSource(file: string, limit = LONGEST_FILE): SourceText | Refusal {
  const bytes = readBytes(file, limit);
  return typeof bytes === "string" ? bytes : decodePython(bytes);
}

/** The text of a file, without its byte order mark; undefined where it can't be read. */
function readText(file: string): string | undefined {
  const found = readSource(file);
  return typeof found === "string" ? undefined : found.text;
}

/** Runs a read; what is absent or may not be read is undefined, any other failure is the caller's to see. */
function whereReadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    refusalOf(error);
    return undefined;
  }
}
