/** Finds the file that an import means, as Python would, over a file system that is handed in. */
import { isInside, normalised, joined } from "./paths";

/** The little that resolution needs of a file system; paths are absolute, `/` separated. */
export interface ModuleFiles {
  readonly isFile: (path: string) => boolean;
  /** Whether a folder exists; a folder without `__init__.py` is a namespace package. */
  readonly isFolder: (path: string) => boolean;
}

/** Where imports are looked for. */
export interface SearchRoots {
  /** Folders that the person named, searched before the workspace. */
  readonly searchPaths: readonly string[];
  /** Folders that are open in the editor, or the folder the command was started in. */
  readonly workspaceFolders: readonly string[];
  /** `site-packages` folders of the environment. */
  readonly sitePackages: readonly string[];
  /** What ships with us, searched last: it stands in for what is not installed. */
  readonly shipped: readonly string[];
}

export interface FoundModule {
  readonly path: string;
  readonly isPackage: boolean;
}

/** The folder of a path, without a `/` at its end. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash <= 0 ? path.slice(0, slash + 1) : path.slice(0, slash);
}

/**
 * The folder from which a file's own package is imported: the first above it that is no package itself. A file
 * `src/nets/blocks/conv.py` in packages `nets` and `nets.blocks` is imported from `src`.
 */
function packageRoot(importer: string, files: ModuleFiles): string {
  let folder = folderOf(importer);
  while (files.isFile(joined(folder, "__init__.py")) && folderOf(folder) !== folder)
    folder = folderOf(folder);
  return folder;
}

/** The dotted name by which a file is imported from its package's root; its bare name outside of packages. */
export function moduleNameOf(path: string, files: ModuleFiles): string {
  const root = packageRoot(path, files);
  const inside = path.slice(root.endsWith("/") ? root.length : root.length + 1).replace(/\.pyi?$/, "");
  return inside.replace(/\/__init__$/, "").replaceAll("/", ".");
}

/** Folders that hold packages inside a workspace folder, besides itself. */
const LAYOUTS = ["src", "lib"];

/**
 * The folders above a file, the nearest first, up to the open folder that it lies in; none outside of those. Scripts
 * and notebooks in `examples/` or `notebooks/` import what stands at the root of their repository, which they are run
 * from, and an open folder may hold several repositories. Pyright looks there last, too.
 */
function foldersAbove(importer: string, workspaceFolders: readonly string[]): readonly string[] {
  const top = workspaceFolders.find((folder) => importer.startsWith(joined(folder, "")));
  if (top === undefined) return [];
  const above: string[] = [];
  for (let folder = folderOf(importer); folder.length > top.length; folder = folderOf(folder))
    above.push(folderOf(folder));
  return above;
}

/**
 * Where a script lies in a folder that is called as the package it imports, that package is its own, with or without
 * an `__init__.py`: `torch/common/nets/net.py` means `torch/common` by `common`, whatever else is called so.
 */
function rootOfOwn(top: string, importer: string, workspaceFolders: readonly string[]): readonly string[] {
  return foldersAbove(importer, workspaceFolders).filter((folder) =>
    importer.startsWith(joined(folder, joined(top, ""))),
  );
}

function foldersFor(
  top: string,
  importer: string,
  roots: SearchRoots,
  files: ModuleFiles,
): readonly string[] {
  const workspace = roots.workspaceFolders.flatMap((folder) => [
    folder,
    ...LAYOUTS.map((name) => joined(folder, name)),
  ]);
  return [
    ...new Set([
      folderOf(importer),
      packageRoot(importer, files),
      ...rootOfOwn(top, importer, roots.workspaceFolders),
      ...roots.searchPaths,
      ...workspace.filter((folder) => files.isFolder(folder)),
      ...roots.sitePackages,
      ...roots.shipped,
      ...foldersAbove(importer, roots.workspaceFolders),
    ]),
  ];
}

function inFolder(folder: string, parts: readonly string[], files: ModuleFiles): FoundModule | undefined {
  const base = parts.reduce(joined, folder);
  const initialiser = joined(base, "__init__.py");
  if (files.isFile(initialiser)) return { path: initialiser, isPackage: true };
  const module = `${base}.py`;
  return files.isFile(module) ? { path: module, isPackage: false } : undefined;
}

/**
 * A file that is run by its path, as IPython's `%run` has it: `./helpers`, `../nets.ipynb`. It may lack its `.py`, or in
 * Databricks its `.ipynb`, and lies beside the importer, in an open folder or in a search path: a notebook of somebody
 * else's does not make others be read.
 */
function findScript(
  script: string,
  importer: string,
  { workspaceFolders, searchPaths }: SearchRoots,
  files: ModuleFiles,
): FoundModule | undefined {
  const own = folderOf(importer);
  const path = normalised(script.startsWith("/") ? script : joined(own, script));
  if (![own, ...workspaceFolders, ...searchPaths].some((folder) => isInside(path, folder))) return undefined;
  const places = /\.(?:py|ipynb)$/.test(path) ? [path] : [`${path}.py`, `${path}.ipynb`];
  const found = places.find(files.isFile);
  return found !== undefined && found !== importer ? { path: found, isPackage: false } : undefined;
}

/**
 * The file of an absolute dotted name: beside the importer, at its package's root, in the search paths, in the
 * workspace (`src` layout too), in the environment, in what ships, and last in the folders above. Undefined where there
 * is none. A path is that of a script.
 */
export function findModule(
  module: string,
  importer: string,
  roots: SearchRoots,
  files: ModuleFiles,
): FoundModule | undefined {
  if (module.includes("/")) return findScript(module, importer, roots, files);
  const parts = module.split(".");
  if (parts.some((part) => !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(part))) return undefined;
  for (const folder of foldersFor(parts[0] ?? "", importer, roots, files)) {
    const found = inFolder(folder, parts, files);
    // A script does not import itself: `keras.py` beside the package it wants is Python's trap, not ours.
    // A package's initialiser does: `from . import blocks` there asks the package that is being made.
    if (found && (found.isPackage || found.path !== importer)) return found;
  }
  return undefined;
}

/** What is needed to find an environment. */
export interface EnvironmentFiles extends ModuleFiles {
  /** Names in a folder; empty where it does not exist. */
  readonly list: (folder: string) => readonly string[];
}
