/** `os.walk` and `os.scandir`: folders with what stands in them, in the order of their names. */
import { argument } from "../../callables/arguments";
import { pathAsText, pathOf, pathState, pathStateOf } from "../paths/file-paths";
import { alikeList } from "../containers/list-contents";
import { fromListing, isOfKind } from "../paths/listed-paths";
import { libraryClass } from "../../library-class";
import { listInSomeOrder, oneByOne } from "./folder-listing";
import type { Context } from "../../../values/context";
import { unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import type { Span } from "../../../values/records/span";
import { streamValue } from "../../../values/stream";
import {
  FALSE,
  type PropertyValue,
  type Arguments,
  type Value,
  libraryFunction,
  str,
  tuple,
} from "../../../values/value";

/** Folders that one walk goes through. A data set of a thousand classes has a thousand. */
const MOST_FOLDERS = 2_000;
/** Folders inside one another that a walk goes down. */
const DEEPEST = 8;

interface Folder {
  readonly path: string;
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

const within = (folder: string, name: string): string =>
  folder.endsWith("/") ? folder + name : `${folder}/${name}`;

const entriesIn = (path: string, context: Context) => context.dataFile(path, { as: "folder" })?.facts;

/** A folder and all below it, each before those in it; undefined where one is not known, or there are too many. */
function foldersFrom(top: string, context: Context): readonly Folder[] | undefined {
  const found: Folder[] = [];
  const visit = (path: string, depth: number): boolean => {
    const entries = entriesIn(path, context);
    if (!entries || found.length >= MOST_FOLDERS || depth > DEEPEST) return false;
    const [folders, files] = [true, false].map((isFolder) =>
      entries.filter((entry) => entry.isFolder === isFolder).map(({ name }) => name),
    ) as [string[], string[]];
    found.push({ path, folders, files });
    return [...folders].sort().every((name) => visit(within(path, name), depth + 1));
  };
  return visit(top, 0) ? found : undefined;
}

const UNTOLD = "the files in a folder";

const someNames = (): Value => alikeList(str(undefined), unknownDim(reason("data", UNTOLD)));

/** Names in a folder, of which there may be none. */
const namesOf = (names: readonly string[]): Value =>
  names.length === 0 ? { kind: "list", items: [] } : listInSomeOrder(names, UNTOLD);

/** `os.walk(top, topdown=True)`: the path of each folder, the folders in it, and the files. */
function walk(args: Arguments, context: Context): Value {
  const top = pathOf(argument(args, 0, "top"));
  const isPlain = args.positional.length + args.keywords.size === 1 && !args.rest;
  const folders = top === undefined || !isPlain ? undefined : foldersFrom(top, context);
  // A folder that holds nothing waits for files that are on another machine.
  if (!folders || folders.every(({ files }) => files.length === 0))
    return streamValue([], tuple([str(undefined), someNames(), someNames()]));
  const each = folders.map(({ path, folders: inside, files }) =>
    tuple([fromListing(str(path)), namesOf(inside), namesOf(files)]),
  );
  return streamValue(each, undefined);
}

const read = (name: string, of: (path: string) => string): readonly [string, PropertyValue] => [
  name,
  {
    kind: "property",
    get: libraryFunction(
      `os.DirEntry.${name}`,
      ({ positional: [self] }) => {
        const path = pathStateOf(self)?.text;
        return path === undefined ? str(undefined) : fromListing(str(of(path)));
      },
      "instance",
    ),
  },
];

/** What `os.scandir` gives one of each thing in a folder. */
const entryClass = libraryClass("os.DirEntry", [], {
  openBase: { code: "not-modelled", detail: "os.DirEntry" },
  methods: {
    is_dir: isOfKind("os.DirEntry.is_dir", (isFolder) => isFolder),
    is_file: isOfKind("os.DirEntry.is_file", (isFolder) => !isFolder),
    is_symlink: () => FALSE,
    __fspath__: ({ positional: [self] }) => pathAsText(pathStateOf(self)?.text),
  },
  attributes: [read("path", (path) => path), read("name", (path) => path.slice(path.lastIndexOf("/") + 1))],
});

const entryOf = (path: string | undefined, site: Span): Value => ({
  kind: "object",
  class: entryClass,
  attributes: new Map(),
  native: pathState(path),
  constructed: site,
});

/** `os.scandir(path)`. */
function scan(args: Arguments, context: Context): Value {
  const path = args.positional.length + args.keywords.size === 0 ? "." : pathOf(argument(args, 0, "path"));
  const names =
    path === undefined ? undefined : entriesIn(path, context)?.map(({ name }) => within(path, name));
  return oneByOne(listInSomeOrder(names, UNTOLD, (text) => entryOf(text, args.site)));
}

export const folderWalks: readonly (readonly [string, () => Value])[] = [
  ["os.walk", () => libraryFunction("os.walk", walk)],
  ["tensorflow.io.gfile.walk", () => libraryFunction("tensorflow.io.gfile.walk", walk)],
  ["os.scandir", () => libraryFunction("os.scandir", scan)],
];
