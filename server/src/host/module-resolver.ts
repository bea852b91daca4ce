/** Answers imports from a file system, remembering what it found, for as many analyses as share it. */
import type { ResolveModule, ResolvedModule } from "../analysis/host";
import { keptWithin } from "../values/bounds/kept-within";
import { type ModuleFiles, type SearchRoots, findModule, folderOf } from "./module-resolution";

/** What a resolver reads from. */
export interface SourceFiles extends ModuleFiles {
  /** A file's text; undefined where it can't be read. Open documents come before the disk. */
  readonly readText: (path: string) => string | undefined;
  /** Changes whenever the text of a file does. */
  readonly versionOf: (path: string) => number;
  /**
   * How often something was asked that has to be fetched first. Where that grows during a search, its outcome is not
   * known yet. A file system that answers at once never grows it.
   */
  readonly misses?: () => number;
}

export interface ModuleResolver {
  readonly resolve: ResolveModule;
  /** Forgets where modules were found: a file was made, deleted or renamed. */
  readonly forget: () => void;
}

/** Files longer than this are data or generated code: reading them costs more than they can tell. */
const LONGEST_SOURCE = 2_000_000;

/** Characters of files that are kept to be asked for again: twice the longest one, which is what a large program imports in all. */
const CHARACTERS_KEPT = 2 * LONGEST_SOURCE;

/** A resolver over `files`; `rootsFor` says where a file's imports are looked for. */
export function moduleResolver(
  files: SourceFiles,
  rootsFor: (importer: string) => SearchRoots,
): ModuleResolver {
  const found = new Map<string, { readonly path: string; readonly isPackage: boolean } | null>();
  const texts = keptWithin<ResolvedModule>(CHARACTERS_KEPT, ({ text }) => text.length);

  const read = (path: string, isPackage: boolean): ResolvedModule | null => {
    const version = files.versionOf(path);
    const before = texts.get(path);
    if (before?.version === version) return before;
    const text = files.readText(path);
    if (text === undefined || text.length > LONGEST_SOURCE) return null;
    const module = { file: path, text, version, isPackage };
    texts.set(path, module);
    return module;
  };
  const resolve: ResolveModule = (module, importer) => {
    // Two files of one folder mean the same by a name, but for a file that shares it.
    const key = `${folderOf(importer)}\0${module}\0${importer.endsWith(`/${module.split(".")[0] ?? ""}.py`) ? importer : ""}`;
    let place = found.get(key);
    if (place === undefined) {
      const missesBefore = files.misses?.() ?? 0;
      place = findModule(module, importer, rootsFor(importer), files) ?? null;
      if ((files.misses?.() ?? 0) > missesBefore) return undefined;
      found.set(key, place);
    }
    if (place === null) return null;
    const missesBefore = files.misses?.() ?? 0;
    const source = read(place.path, place.isPackage);
    return (files.misses?.() ?? 0) > missesBefore ? undefined : source;
  };
  return {
    resolve,
    forget: () => {
      found.clear();
    },
  };
}
