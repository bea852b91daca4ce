/** Patterns of paths as `.gitignore` writes them, for that file itself and for what a person excludes. */
import ignore from "ignore";
import { folderOf } from "./module-resolution";

/** Whether a path below the patterns' folder is left out, taken back in, or neither. */
export type PathPatterns = (file: string, isFolder: boolean) => "out" | "in" | undefined;

/**
 * Patterns that count from `folder`. A path outside of it is held to them by its names alone, as far as they stand for
 * any depth.
 */
export function pathPatterns(patterns: readonly string[] | string, folder: string): PathPatterns {
  const rules = ignore({ allowRelativePaths: false }).add(patterns);
  const prefix = folder.endsWith("/") ? folder : `${folder}/`;
  return (file, isFolder) => {
    const inside = file.startsWith(prefix) ? file.slice(prefix.length) : file.replace(/^(?:[a-z]:)?\/+/i, "");
    // The folder itself, which no pattern of its own is about, and names that are no paths.
    if (inside === "" || !ignore.isPathValid(inside)) return undefined;
    const { ignored, unignored } = rules.test(isFolder ? `${inside}/` : inside);
    return ignored ? "out" : unignored ? "in" : undefined;
  };
}

/** What is read to know which files Git leaves out. */
export interface IgnoreFiles {
  readonly list: (folder: string) => readonly string[];
  readonly readText: (file: string) => string | undefined;
}

const join = (folder: string, name: string): string => `${folder === "/" ? "" : folder}/${name}`;

/**
 * Which files Git leaves out, by every `.gitignore` from the repository's top folder (where there is none, from the
 * folder that was asked for) down to the file: the nearest that says anything decides.
 */
export function gitIgnore(files: IgnoreFiles): (file: string, isFolder: boolean) => boolean {
  const own = new Map<string, PathPatterns | null>();
  const patternsOf = (folder: string): PathPatterns | null => {
    const known = own.get(folder);
    if (known !== undefined) return known;
    const text = files.list(folder).includes(".gitignore")
      ? files.readText(join(folder, ".gitignore"))
      : undefined;
    const found = text === undefined ? null : pathPatterns(text, folder);
    own.set(folder, found);
    return found;
  };
  const isIgnored = (file: string, isFolder: boolean): boolean => {
    const parent = folderOf(file);
    for (let folder = parent; ; folder = folderOf(folder)) {
      const patterns = patternsOf(folder);
      const said = patterns?.(file, isFolder);
      // What is left out with the folder around it is not, where patterns nearer to that took it back in.
      const isWithParent = said === "out" && parent !== folder && patterns?.(parent, true) === "out";
      if (said !== undefined && !(isWithParent && !isIgnored(parent, true))) return said === "out";
      if (files.list(folder).includes(".git") || folderOf(folder) === folder || folder === "") return false;
    }
  };
  return isIgnored;
}
