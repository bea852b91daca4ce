/**
 * Paths that came out of the listing of a folder. Whether such a one is a folder or a file is a fact of what lies beside
 * the program, which was listed a moment ago; of a path that a program writes itself it is a question whose other answer
 * the program foresees as well, as where it trains a model that it would otherwise load.
 */
import { pathHolder, pathOf } from "./file-paths";
import type { Context } from "../../../values/context";
import { type Arguments, type Value, bool, unknown } from "../../../values/value";

/** Texts and states of paths; none of them ever changes once it is made. */
const listed = new WeakSet<object>();

/** A path that a listing gave. */
export function fromListing<T extends Value>(path: T): T {
  const holder = pathHolder(path);
  if (holder) listed.add(holder);
  return path;
}

export function isFromListing(path: Value | undefined): boolean {
  const holder = path && pathHolder(path);
  return holder !== undefined && listed.has(holder);
}

/** Whether a path is a folder, as the one says that it stands in; undefined where that doesn't name it. */
function isFolderAt(path: string, context: Context): boolean | undefined {
  const at = path.lastIndexOf("/");
  const folder = at < 0 ? "." : at === 0 ? "/" : path.slice(0, at);
  const entries = context.dataFile(folder, { as: "folder" })?.facts;
  return entries?.find(({ name }) => name === path.slice(at + 1))?.isFolder;
}

/** `os.path.isdir`, `isfile` and the like of a path that a listing gave. */
export const isOfKind =
  (what: string, isWanted: (isFolder: boolean) => boolean) =>
  ({ positional: [path] }: Arguments, context: Context): Value => {
    const text = isFromListing(path) ? pathOf(path) : undefined;
    const isFolder = text === undefined ? undefined : isFolderAt(text, context);
    return isFolder === undefined ? unknown("data", what) : bool(isWanted(isFolder));
  };
