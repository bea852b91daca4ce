/** Files that only the client can read, as on the web: what was asked for in vain is fetched, then asked for again. */
import { folderOf } from "../host/module-resolution";
import type { FileBytes } from "../host/data-files/reader";
import type { VersionFiles } from "../host/keras-version";

type Kind = "file" | "folder";

/** What the client answers; null where there is no such file or folder. */
export interface ClientReader {
  readonly text: (file: string) => Promise<string | null>;
  /** The first `most` bytes, and how many there are. */
  readonly bytes: (file: string, most: number) => Promise<FileBytes | null>;
  readonly folder: (
    folder: string,
  ) => Promise<readonly { readonly name: string; readonly kind: Kind }[] | null>;
}

export interface ClientFiles extends VersionFiles {
  readonly readBytes: (file: string, most: number) => FileBytes | undefined;
  /** How often something was asked for that has not been fetched. */
  readonly misses: () => number;
  /** Fetches what was asked for in vain; false where there was nothing. */
  readonly fetchWanted: () => Promise<boolean>;
  /** Forgets a file and the folder that holds it. */
  readonly forget: (file: string) => void;
}

const NOTHING: ReadonlyMap<string, Kind> = new Map();

export function clientFiles(reader: ClientReader): ClientFiles {
  const texts = new Map<string, string | null>();
  const folders = new Map<string, ReadonlyMap<string, Kind> | null>();
  const starts = new Map<string, { readonly most: number; readonly found: FileBytes | null }>();
  const wantedTexts = new Set<string>();
  const wantedStarts = new Map<string, number>();
  const wantedFolders = new Set<string>();
  let misses = 0;

  const entries = (folder: string): ReadonlyMap<string, Kind> | null => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    // A folder whose own parent is known not to hold it needs no asking.
    const parent = folders.get(folderOf(folder));
    if (parent !== undefined && parent?.get(nameOf(folder)) !== "folder") return null;
    wantedFolders.add(folder);
    misses += 1;
    return NOTHING;
  };
  return {
    isFile: (file) => entries(folderOf(file))?.get(nameOf(file)) === "file",
    isFolder: (folder) => entries(folder) !== null,
    list: (folder) => [...(entries(folder)?.keys() ?? [])],
    readText: (file) => {
      const known = texts.get(file);
      if (known !== undefined) return known ?? undefined;
      if (entries(folderOf(file))?.get(nameOf(file)) !== "file") return undefined;
      wantedTexts.add(file);
      misses += 1;
      return undefined;
    },
    readBytes: (file, most) => {
      const known = starts.get(file);
      if (known && known.most >= most) return known.found ?? undefined;
      if (entries(folderOf(file))?.get(nameOf(file)) !== "file") return undefined;
      wantedStarts.set(file, Math.max(most, wantedStarts.get(file) ?? 0));
      misses += 1;
      return undefined;
    },
    misses: () => misses,
    fetchWanted: async () => {
      const [files, places, data] = [[...wantedTexts], [...wantedFolders], [...wantedStarts]];
      wantedTexts.clear();
      wantedStarts.clear();
      wantedFolders.clear();
      await Promise.all([
        ...files.map(async (file) => texts.set(file, await reader.text(file))),
        ...data.map(async ([file, most]) => {
          starts.set(file, { most, found: await reader.bytes(file, most) });
        }),
        ...places.map(async (folder) => {
          const found = await reader.folder(folder);
          folders.set(folder, found && new Map(found.map(({ name, kind }) => [name, kind])));
        }),
      ]);
      return files.length + places.length + data.length > 0;
    },
    forget: (file) => {
      texts.delete(file);
      starts.delete(file);
      folders.delete(folderOf(file));
    },
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
