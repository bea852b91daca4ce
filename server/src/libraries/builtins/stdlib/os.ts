/** `os.path` on known text, and the little of `os` and `sys` that decides anything. */
import { COMMAND_LINE } from "./command-line";
import { isUntold, pathAsText, pathOf, pathTextOf } from "../paths/file-paths";
import { isOfKind } from "../paths/listed-paths";
import { putTogether } from "../paths/names-in-some-order";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  NONE,
  type Value,
  int,
  libraryFunction,
  list,
  str,
  tuple,
  unknown,
} from "../../../values/value";

/** Joins as `posixpath` does: an absolute part starts anew. */
function join(args: Arguments): Value {
  const parts = args.positional.map(pathTextOf);
  if (args.rest || parts.length === 0 || !parts.every((part) => part !== undefined)) return str(undefined);
  const path = parts.reduce((before, part) =>
    part.startsWith("/") || before === "" ? part : before.endsWith("/") ? before + part : `${before}/${part}`,
  );
  return putTogether(pathAsText(path), args.positional);
}

const ofText =
  (change: (path: string) => Value) =>
  (args: Arguments): Value => {
    const path = pathOf(args.positional[0]);
    return path === undefined ? str(undefined) : change(path);
  };

/** The same path in other words. */
const samePath = (args: Arguments): Value => {
  const path = pathTextOf(args.positional[0]);
  return path === undefined ? str(undefined) : putTogether(pathAsText(path), args.positional);
};

/** `os.path.normpath`: a path that has nothing to be taken out of it is the same; of others nothing is told. */
const normalPath = (args: Arguments): Value => {
  const path = pathTextOf(args.positional[0]);
  const isPlain = path !== undefined && path !== "" && !/(^|\/)\.{1,2}(\/|$)|\/\/|.\/$/.test(path);
  return isPlain || path === undefined ? samePath(args) : str(undefined);
};

const base = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** What stands before the last part of a path, without the slash between them unless it is the root. */
function folderOf(path: string): string | undefined {
  // Nobody knows where a folder for temporary files lies.
  if (isUntold(base(path))) return undefined;
  const head = path.slice(0, path.lastIndexOf("/") + 1);
  return /^\/*$/.test(head) ? head : head.replace(/\/+$/, "");
}

function splitExtension(path: string): Value {
  const dot = base(path).lastIndexOf(".");
  const at = dot <= 0 ? path.length : path.length - (base(path).length - dot);
  return tuple([pathAsText(path.slice(0, at)), str(path.slice(at))]);
}

const functions: Readonly<Record<string, (args: Arguments, context: Context) => Value>> = {
  "os.path.join": join,
  "os.path.basename": ofText((path) => pathAsText(base(path))),
  "os.path.dirname": ofText((path) => pathAsText(folderOf(path))),
  "os.path.splitext": (args) => {
    const path = pathOf(args.positional[0]);
    return path === undefined ? tuple([str(undefined), str(undefined)]) : splitExtension(path);
  },
  // Paths are told as they are written: the folder that they count from is the program's.
  "os.path.abspath": samePath,
  "os.path.realpath": samePath,
  "os.path.normpath": normalPath,
  "os.fspath": samePath,
  "os.path.expanduser": () => str(undefined),
  "os.path.exists": () => unknown("data", "os.path.exists"),
  "os.path.isfile": isOfKind("os.path.isfile", (isFolder) => !isFolder),
  "os.path.isdir": isOfKind("os.path.isdir", (isFolder) => isFolder),
  "os.makedirs": () => NONE,
  "os.mkdir": () => NONE,
};

const VERSION: readonly Value[] = [int(3), int(11), int(0), str("final"), int(0)];
const VERSION_FIELDS = ["major", "minor", "micro", "releaselevel", "serial"];

export const osNames: readonly (readonly [string, () => Value])[] = [
  ...Object.entries(functions).map(([name, call]) => [name, () => libraryFunction(name, call)] as const),
  ["os.sep", () => str("/")],
  ["os.path.sep", () => str("/")],
  // Programs ask whether Python is new enough; the oldest that Keras 3 runs on answers as all newer ones do.
  ["sys.version_info", () => ({ ...tuple(VERSION), fields: VERSION_FIELDS })],
  ["sys.maxsize", () => ({ kind: "bigint", value: 2n ** 63n - 1n })],
  ["sys.path", () => list([])],
  ["sys.platform", () => str(undefined)],
  ["sys.argv", () => unknown("data", COMMAND_LINE)],
  // The interpreter itself answers this one where the name is known.
  [
    "importlib.import_module",
    () =>
      libraryFunction("importlib.import_module", () => unknown("not-supported", "importlib.import_module")),
  ],
  ["sys.exit", () => libraryFunction("sys.exit", () => NONE)],
  ["warnings.warn", () => libraryFunction("warnings.warn", () => NONE)],
  ["warnings.filterwarnings", () => libraryFunction("warnings.filterwarnings", () => NONE)],
];
