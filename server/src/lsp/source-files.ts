/** Files as the analysis sees them: open documents first, then the disk, then what the client has read for us. */
import { type ShippedKeras, carriedFiles } from "../host/shipped-keras";
import { type ClientFiles, type ClientReader, clientFiles } from "./client-files";
import { isPath } from "./file-identity";
import type { VersionFiles } from "../host/keras-version";
import type { DataFolders } from "../host/data-file-finder";
import type { PresentDisk } from "../host/disk";
import { folderOf } from "../host/module-resolution";

/** An open document's text and version. */
export interface OpenText {
  readonly text: string;
  readonly version: number;
}

export interface ServerFiles extends DataFolders, VersionFiles {
  readonly misses: () => number;
  /** Fetches, through the client, what was asked for in vain; false where there was nothing to fetch. */
  readonly fetchWanted: () => Promise<boolean>;
  /** A file outside of the editor changed, came or went. */
  readonly changed: (file: string) => void;
}

/** Versions of files that are not open count from here, so that they never equal an open document's. */
const CLOSED_VERSIONS = 1_000_000_000;

type FilesBehind = VersionFiles & Required<Pick<DataFolders, "readBytes">>;

const nothing: FilesBehind = {
  isFile: () => false,
  isFolder: () => false,
  list: () => [],
  readText: () => undefined,
  readBytes: () => undefined,
};

/**
 * @param open the text of an open document
 * @param disk the machine's files, where there are any
 * @param reader asks the client; undefined where it can't be asked
 * @param shipped what is read from the bundle where it is carried there
 */
export function serverFiles(
  open: (file: string) => OpenText | undefined,
  disk: PresentDisk | undefined,
  reader: ClientReader | undefined,
  shipped: ShippedKeras,
): ServerFiles {
  const remote: ClientFiles | undefined = reader && clientFiles(reader);
  const versions = new Map<string, number>();
  const carried: FilesBehind | undefined = shipped.texts && { ...nothing, ...carriedFiles(shipped) };
  const closed = (file: string): FilesBehind => {
    if (carried && file.startsWith(`${shipped.folder}/`)) return carried;
    return isPath(file) && disk ? disk : (remote ?? nothing);
  };
  return {
    isFile: (file) => open(file) !== undefined || closed(file).isFile(file),
    isFolder: (folder) => closed(folder).isFolder(folder),
    list: (folder) => closed(folder).list(folder),
    readText: (file) => open(file)?.text ?? closed(file).readText(file),
    // What is typed into an open table counts before it is saved, as it does for code.
    readBytes: (file, most) => {
      const document = open(file);
      if (!document) return closed(file).readBytes(file, most);
      const bytes = new TextEncoder().encode(document.text);
      return { bytes: bytes.subarray(0, most), size: bytes.length };
    },
    realPath: (path) => (isPath(path) && disk ? disk.realPath(path) : path),
    versionOf: (file) => open(file)?.version ?? CLOSED_VERSIONS + (versions.get(file) ?? 0),
    misses: () => remote?.misses() ?? 0,
    fetchWanted: () => remote?.fetchWanted() ?? Promise.resolve(false),
    changed: (file) => {
      remote?.forget(file);
      // What a folder of pictures holds changes with the files in it, and in the folders of its classes.
      for (const place of [file, folderOf(file), folderOf(folderOf(file))])
        versions.set(place, (versions.get(place) ?? 0) + 1);
    },
  };
}
