/** The folder of the project that a folder belongs to, by the files in which projects say what they are. */
import { isDependencyList } from "./dependency-lists";
import { folderOf } from "./module-resolution";

/**
 * The repository that a folder lies in; outside of repositories the nearest folder from it up that says which packages
 * it needs. Undefined where neither is found.
 */
export function projectFolder(
  folder: string,
  list: (folder: string) => readonly string[],
): string | undefined {
  let nearest: string | undefined;
  for (let at = folder; ; at = folderOf(at)) {
    const names = list(at);
    if (names.includes(".git")) return at;
    if (names.some(isDependencyList)) nearest ??= at;
    if (folderOf(at) === at || at === "") return nearest;
  }
}
