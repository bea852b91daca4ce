/** Files as the analysis sees them: open documents first, then the disk, then what the client has read for us. */
import { type ClientFiles, type ClientReader, clientFiles } from "./client-files";
import { isPath } from "./file-identity";
import type { VersionFiles } from "../host/keras-version";
import type { SourceFiles } from "../host/module-resolver";

/** An open document's text and version. */
export interface OpenText {
  readonly text: string;
  readonly version: number;
}

export interface ServerFiles extends SourceFiles, VersionFiles {
  readonly misses: () => number;
  /** Fetches, through the client, what was asked for in vain; false where there was nothing to fetch. */
  readonly fetchWanted: () => Promise<boolean>;
  /** A file outside of the editor changed, came or went. */
  readonly changed: (file: string) => void;
}

/** Versions of files that are not open count from here, so that they never equal an open document's. */
const CLOSED_VERSIONS = 1_000_000_000;

const nothing: VersionFiles = {
  isFile: () => false,
  isFolder: () => false,
  list: () => [],
  readText: () => undefined,
};

/**
 * @param open the text of an open document
 * @param disk the machine's files, where there are any
 * @param reader asks the client; undefined where it can't be asked
 */
export function serverFiles(
  open: (file: string) => OpenText | undefined,
  disk: VersionFiles | undefined,
  reader: ClientReader | undefined,
): ServerFiles {
  const remote: ClientFiles | undefined = reader && clientFiles(reader);
  const versions = new Map<string, number>();
  const closed = (file: string): VersionFiles => (isPath(file) && disk ? disk : (remote ?? nothing));
  return {
    isFile: (file) => open(file) !== undefined || closed(file).isFile(file),
    isFolder: (folder) => closed(folder).isFolder(folder),
    list: (folder) => closed(folder).list(folder),
    readText: (file) => open(file)?.text ?? closed(file).readText(file),
    versionOf: (file) => open(file)?.version ?? CLOSED_VERSIONS + (versions.get(file) ?? 0),
    misses: () => remote?.misses() ?? 0,
    fetchWanted: () => remote?.fetchWanted() ?? Promise.resolve(false),
    changed: (file) => {
      remote?.forget(file);
      versions.set(file, (versions.get(file) ?? 0) + 1);
    },
  };
}
