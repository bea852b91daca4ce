/** Files that only the client can read, as on the web: what was asked for in vain is fetched, then asked for again. */
import { folderOf } from "../host/module-resolution";
import type { VersionFiles } from "../host/keras-version";

type Kind = "file" | "folder";

/** What the client answers; null where there is no such file or folder. */
export interface ClientReader {
  readonly text: (file: string) => Promise<string | null>;
  readonly folder: (
    folder: string,
  ) => Promise<readonly { readonly name: string; readonly kind: Kind }[] | null>;
}

export interface ClientFiles extends VersionFiles {
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
  const wantedTexts = new Set<string>();
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
    misses: () => misses,
    fetchWanted: async () => {
      const [files, places] = [[...wantedTexts], [...wantedFolders]];
      wantedTexts.clear();
      wantedFolders.clear();
      await Promise.all([
        ...files.map(async (file) => texts.set(file, await reader.text(file))),
        ...places.map(async (folder) => {
          const found = await reader.folder(folder);
          folders.set(folder, found && new Map(found.map(({ name, kind }) => [name, kind])));
        }),
      ]);
      return files.length + places.length > 0;
    },
    forget: (file) => {
      texts.delete(file);
      folders.delete(folderOf(file));
    },
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
