/** The folder from which relative paths count: the program's own until `os.chdir`, or `%cd` of a notebook, goes elsewhere. */
import { pathTextOf } from "../file-paths";
import { argument } from "../../callables/arguments";
import { CHARACTERS_PER_PATH } from "../../../values/bounds/budgets";
import type { Context } from "../../../values/context";
import { type Arguments, NONE, type Value, libraryFunction, str, unknown } from "../../../values/value";

/** The setting that holds where the program went: text, counted from its own folder, or absolute. */
const WORKING_FOLDER = "working folder";

const isAbsolute = (path: string): boolean => /^(?:\/|[A-Za-z]:)/.test(path);

/** A path without `.`, and without `..` where it is known what that leads out of. */
export function normalPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/");
}

/** A path that counts from a folder. */
export const pathFrom = (folder: string, path: string): string =>
  folder === "" || isAbsolute(path) || path.includes("://") ? path : normalPath(`${folder}/${path}`);

/** Where the program went: "" where it stayed in its own folder, undefined where nobody knows. */
export function folderGoneTo(settings: ReadonlyMap<string, Value>): string | undefined {
  const folder = settings.get(WORKING_FOLDER);
  if (!folder) return "";
  return folder.kind === "str" ? folder.value : undefined;
}

/** A path as it counts from the program's own folder, or absolute; undefined where nobody knows the folder that it counts from. */
export function pathNow(path: string, settings: ReadonlyMap<string, Value>): string | undefined {
  const folder = folderGoneTo(settings);
  if (folder !== undefined) return pathFrom(folder, path);
  return isAbsolute(path) || path.includes("://") ? path : undefined;
}

function changeFolder(args: Arguments, context: Context): Value {
  const to = pathTextOf(argument(args, 0, "path"));
  const now = to === undefined ? undefined : pathNow(to === "" ? "." : to, context.settings);
  const isTooLong = now !== undefined && now.length > CHARACTERS_PER_PATH;
  const folder =
    now === undefined || isTooLong ? unknown("data", "the working folder") : str(normalPath(now));
  context.heap.set(context.settings, WORKING_FOLDER, folder);
  return NONE;
}

/** `os.getcwd()`; undefined where nobody knows. */
export function workingFolder(context: Context): string | undefined {
  const gone = folderGoneTo(context.settings);
  if (gone === undefined) return undefined;
  return gone === "" ? context.folder : pathFrom(context.folder, gone);
}

export const workingFolderNames: readonly (readonly [string, () => Value])[] = [
  ["os.chdir", () => libraryFunction("os.chdir", changeFolder)],
  ["os.getcwd", () => libraryFunction("os.getcwd", (_, context) => str(workingFolder(context)))],
];
