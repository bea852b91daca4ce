/** The folder from which relative paths count: the program's own until `os.chdir`, or `%cd` of a notebook, goes elsewhere. */
import { pathTextOf } from "../paths/file-paths";
import { argument } from "../../callables/arguments";
import { libraryClass } from "../../library-class";
import { CHARACTERS_PER_PATH } from "../../../values/bounds/budgets";
import { NATIVE_ROLES, held } from "../../../values/children";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  NONE,
  type NativeState,
  type Value,
  libraryFunction,
  str,
  unknown,
} from "../../../values/value";

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

function goTo(path: Value | undefined, context: Context): void {
  const to = pathTextOf(path);
  const now = to === undefined ? undefined : pathNow(to === "" ? "." : to, context.settings);
  const isTooLong = now !== undefined && now.length > CHARACTERS_PER_PATH;
  const folder =
    now === undefined || isTooLong ? unknown("data", "the working folder") : str(normalPath(now));
  context.heap.set(context.settings, WORKING_FOLDER, folder);
}

function changeFolder(args: Arguments, context: Context): Value {
  goTo(argument(args, 0, "path"), context);
  return NONE;
}

/** Where the program was each time that `contextlib.chdir` was entered and not yet left: it may be so within itself. */
interface VisitState extends NativeState {
  readonly type: "folder-visit";
  readonly path: Value | undefined;
  readonly before: readonly Value[];
}

const VISIT_HOLDS = held<VisitState>({ ...NATIVE_ROLES, path: "held", before: "held" });

function visitOf(args: Arguments): VisitState | undefined {
  const [self] = args.positional;
  return self?.kind === "object" && self.native?.type === "folder-visit"
    ? (self.native as VisitState)
    : undefined;
}

/** `contextlib.chdir(path)`, since Python 3.11: the block below it runs in another folder. */
const visit = libraryClass("contextlib.chdir", [], {
  initialise: (instance, args, context) => {
    const native: VisitState = {
      type: "folder-visit",
      holds: VISIT_HOLDS,
      path: argument(args, 0, "path"),
      before: [],
    };
    context.heap.write(instance, "native", native);
  },
  methods: {
    __init__: () => NONE,
    __enter__: (args, context) => {
      const state = visitOf(args);
      if (!state) return NONE;
      const now = context.settings.get(WORKING_FOLDER) ?? str("");
      context.heap.write(state, "before", [...state.before, now]);
      goTo(state.path, context);
      return NONE;
    },
    __exit__: (args, context) => {
      const state = visitOf(args);
      const before = state?.before.at(-1);
      if (!state || !before) return NONE;
      context.heap.write(state, "before", state.before.slice(0, -1));
      context.heap.set(context.settings, WORKING_FOLDER, before);
      return NONE;
    },
  },
});

/** `os.getcwd()`; undefined where nobody knows. */
export function workingFolder(context: Context): string | undefined {
  const gone = folderGoneTo(context.settings);
  if (gone === undefined) return undefined;
  return gone === "" ? context.folder : pathFrom(context.folder, gone);
}

export const workingFolderNames: readonly (readonly [string, () => Value])[] = [
  ["os.chdir", () => libraryFunction("os.chdir", changeFolder)],
  ["contextlib.chdir", () => visit],
  ["os.getcwd", () => libraryFunction("os.getcwd", (_, context) => str(workingFolder(context)))],
];
