/** Python's `sys.path`: the folders that a program adds to those in which imports are looked for. */
import { pathTextOf } from "../paths/file-paths";
import { folderGoneTo, normalPath, pathFrom, pathNow } from "./working-folder";
import type { Context } from "../../../values/context";
import { type Value, list } from "../../../values/value";

/** The setting that holds the list, once for the whole program. */
const SEARCH_PATH = "search path";

/** Whether the program has looked at the list, and may have changed where its imports are found. */
export const isSearchPathUsed = (settings: ReadonlyMap<string, Value>): boolean => settings.has(SEARCH_PATH);

/** The list as the program sees it: what Python itself put there is not known, and left out. */
export function searchPath(context: Context): Value {
  const kept = context.settings.get(SEARCH_PATH);
  if (kept) return kept;
  const made = list([]);
  context.heap.set(context.settings, SEARCH_PATH, made);
  return made;
}

/**
 * The folders that a program in `folder` has put on the list so far, first those that are asked first, and then the one that it
 * went to, which a notebook's imports are looked for in: a script's are not, and would end there. What is relative counts from
 * where the program is now, as when Python looks.
 */
export function addedFolders(settings: ReadonlyMap<string, Value>, folder: string): readonly string[] {
  const path = settings.get(SEARCH_PATH);
  const items = path?.kind === "list" ? (path.items ?? []) : [];
  const texts = [...items.map(pathTextOf), folderGoneTo(settings) === "" ? undefined : "."];
  return texts.flatMap((text) => {
    const now = text === undefined ? undefined : pathNow(text, settings);
    const whole = now === undefined ? "" : pathFrom(folder, now);
    return /^(\/|[A-Za-z]:)/.test(whole) ? [normalPath(whole)] : [];
  });
}
