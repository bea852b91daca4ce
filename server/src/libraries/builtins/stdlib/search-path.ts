/** Python's `sys.path`: the folders that a program adds to those in which imports are looked for. */
import { pathTextOf } from "../file-paths";
import type { Context } from "../../../values/context";
import { type Value, list } from "../../../values/value";

/** The setting that holds the list, once for the whole program. */
const SEARCH_PATH = "search path";

/** The list as the program sees it: what Python itself put there is not known, and left out. */
export function searchPath(context: Context): Value {
  const kept = context.settings.get(SEARCH_PATH);
  if (kept) return kept;
  const made = list([]);
  context.heap.set(context.settings, SEARCH_PATH, made);
  return made;
}

/** The absolute folders that the program has put on the list so far, first those that are asked first. */
export function addedFolders(settings: ReadonlyMap<string, Value>): readonly string[] {
  const path = settings.get(SEARCH_PATH);
  if (path?.kind !== "list") return [];
  return (path.items ?? []).flatMap((item) => {
    const text = pathTextOf(item);
    return text !== undefined && /^(\/|[A-Za-z]:)/.test(text) ? [normal(text)] : [];
  });
}

/** A path without `.` and `..`, `/` separated as the host's paths are. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/");
}
