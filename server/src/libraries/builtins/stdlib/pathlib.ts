/** `pathlib`: paths as text, joined and taken apart as `PurePosixPath` does. */
import { argument } from "../../callables/arguments";
import { isUntold, pathAsText, pathOf, pathState, pathStateOf, pathTextOf } from "../paths/file-paths";
import { isOfKind } from "../paths/listed-paths";
import { putTogether } from "../paths/names-in-some-order";
import { openFile, textIn } from "./files";
import { listInSomeOrder, oneByOne, pathsMatching } from "./folder-listing";
import { workingFolder } from "./working-folder";
import { type Method, libraryClass } from "../../library-class";
import type { Context } from "../../../values/context";
import type { Span } from "../../../values/records/span";
import {
  type Arguments,
  FALSE,
  NONE,
  bool,
  type PropertyValue,
  type Value,
  libraryFunction,
  str,
  tuple,
  unknown,
} from "../../../values/value";

/** Characters of a path that is followed: as many as Linux lets one have (`PATH_MAX`). A longer one names nothing. */
const LONGEST_PATH = 4_096;

/** Without empty parts and `.`. */
function tidy(path: string): string {
  const parts = path
    .split("/")
    .filter((part, i) => (part !== "" && part !== ".") || (i === 0 && part === ""));
  const text = parts.join("/");
  return text === "" ? (path.startsWith("/") ? "/" : ".") : text;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  if (!parts.every((part) => part !== undefined)) return undefined;
  if (parts.reduce((sum, part) => sum + part.length, 0) > LONGEST_PATH) return undefined;
  return tidy(
    parts.reduce((path, part) => (part.startsWith("/") || path === "" ? part : `${path}/${part}`), ""),
  );
}

function pathValue(text: string | undefined, site: Span): Value {
  return {
    kind: "object",
    class: pathClass,
    attributes: new Map(),
    native: pathState(text),
    constructed: site,
  };
}

const textOf = (value: Value | undefined): string | undefined => pathStateOf(value)?.text;
/** The name of a path's last part, which the folder itself has none of. */
const base = (path: string): string => (path === "." ? "" : path.slice(path.lastIndexOf("/") + 1));
const suffix = (path: string): string =>
  /[^.]\.[^.]*$/.test(base(path)) ? base(path).slice(base(path).lastIndexOf(".")) : "";

/** Whether nobody knows where it lies: a folder for temporary files itself. */
const isPlaceless = (path: string): boolean => isUntold(base(path));

function parent(path: string): string {
  const at = path.lastIndexOf("/");
  if (at > 0) return path.slice(0, at);
  return at === 0 ? "/" : path === "." || path === ".." ? path : ".";
}

/** The names that a path leads through, the root among them. */
const partsOf = (path: string): readonly string[] => [
  ...(path.startsWith("/") ? ["/"] : []),
  ...path.split("/").filter((part) => part !== "" && part !== "."),
];

/** The folders above a path, the nearest first. */
function ancestors(path: string): readonly string[] {
  const above: string[] = [];
  for (let each = path; parent(each) !== each; each = above.at(-1) ?? each) above.push(parent(each));
  return above;
}

const onText =
  (run: (path: string, args: Arguments, context: Context) => Value, lost: (site: Span) => Value): Method =>
  (args, context) => {
    const path = textOf(args.positional[0]);
    const rest = {
      ...args,
      positional: args.positional.slice(1),
      positionalSpans: args.positionalSpans.slice(1),
    };
    return path === undefined ? lost(args.site) : run(path, rest, context);
  };

/** One path of several parts: itself and the arguments, in the order that `parts` puts them in. */
const joining =
  (
    parts: (
      path: string | undefined,
      others: readonly (string | undefined)[],
    ) => readonly (string | undefined)[],
  ): Method =>
  ({ positional, site }) => {
    const [self, ...others] = positional;
    return putTogether(pathValue(joined(parts(textOf(self), others.map(pathTextOf))), site), positional);
  };

/** The path as text. */
const written: Method = ({ positional }) => putTogether(pathAsText(textOf(positional[0])), positional);

const asPath = (site: Span): Value => pathValue(undefined, site);
const asText = (): Value => str(undefined);
const same: Method = ({ positional: [self = NONE] }) => self;

const property = (
  name: string,
  read: (path: string, site: Span) => Value | string,
  lost = asText as (site: Span) => Value,
) =>
  [
    name,
    {
      kind: "property",
      get: libraryFunction(
        `pathlib.Path.${name}`,
        (args) => {
          const path = textOf(args.positional[0]);
          if (path === undefined) return lost(args.site);
          const value = read(path, args.site);
          return typeof value === "string" ? pathValue(value, args.site) : value;
        },
        "instance",
      ),
    } satisfies PropertyValue,
  ] as const;

/** The names in a folder; undefined where it is not known. */
const namesIn = (folder: string, context: Context): readonly string[] | undefined =>
  context.dataFile(folder, { as: "folder" })?.facts.map(({ name }) => name);

/** Paths in some order; of those of an unknown folder only that they are paths. */
const filesIn = (paths: readonly string[] | undefined, site: Span): Value =>
  oneByOne(listInSomeOrder(paths, "the files in a folder", (path) => pathValue(path, site)));

const matching =
  (before: string): Method =>
  (args, context) => {
    const path = textOf(args.positional[0]);
    const pattern = pathOf(args.positional[1]);
    return filesIn(
      path === undefined || pattern === undefined
        ? undefined
        : pathsMatching(`${path}/${before}${pattern}`, context, { hidden: true }),
      args.site,
    );
  };

/** `pathlib.Path`. */
const pathClass = libraryClass("pathlib.Path", [], {
  openBase: { code: "not-modelled", detail: "pathlib.Path" },
  construct: (args) =>
    putTogether(
      pathValue(joined(args.positional.length === 0 ? ["."] : args.positional.map(pathTextOf)), args.site),
      args.positional,
    ),
  classMethods: {
    cwd: (args, context) => pathValue(workingFolder(context), args.site),
    home: (args) => pathValue(undefined, args.site),
  },
  methods: {
    __truediv__: joining((path, others) => [path, ...others]),
    __rtruediv__: joining((path, others) => [...others, path]),
    joinpath: joining((path, others) => [path, ...others]),
    with_suffix: onText((path, args) => {
      const ending = pathOf(args.positional[0]);
      return pathValue(
        ending === undefined ? undefined : path.slice(0, path.length - suffix(path).length) + ending,
        args.site,
      );
    }, asPath),
    with_name: onText(
      (path, args) => pathValue(joined([parent(path), pathOf(args.positional[0])]), args.site),
      asPath,
    ),
    __eq__: ({ positional: [self, other] }) => {
      const [one, two] = [textOf(self), textOf(other)];
      if (other?.kind === "object" && one !== undefined && two !== undefined) return bool(one === two);
      return other?.kind === "object" || other?.kind === "unknown" ? unknown("data", "a path") : FALSE;
    },
    __str__: written,
    __fspath__: written,
    as_posix: written,
    resolve: same,
    absolute: same,
    expanduser: same,
    read_text: onText((path, _, context) => textIn(path, context), asText),
    write_text: onText(
      (path, args, context) => {
        context.writeFile(path, args.positional[0] ?? NONE);
        return unknown("data", "the length of a text");
      },
      () => unknown("data", "the length of a text"),
    ),
    open: onText(
      (path, args, context) => {
        const mode = argument(args, 0, "mode");
        return openFile(path, mode ? pathOf(mode) : "r", args, context);
      },
      () => unknown("data", "a file"),
    ),
    iterdir: onText(
      (path, args, context) =>
        filesIn(
          namesIn(path, context)?.map((name) => `${path}/${name}`),
          args.site,
        ),
      (site) => filesIn(undefined, site),
    ),
    glob: matching(""),
    rglob: matching("**/"),
    is_dir: isOfKind("pathlib.Path.is_dir", (isFolder) => isFolder),
    is_file: isOfKind("pathlib.Path.is_file", (isFolder) => !isFolder),
    mkdir: () => NONE,
    touch: () => NONE,
    unlink: () => NONE,
  },
  attributes: [
    property("parent", (path, site) => pathValue(isPlaceless(path) ? undefined : parent(path), site), asPath),
    property(
      "parents",
      (path, site) =>
        isUntold(path)
          ? unknown("data", "the folders above a path")
          : tuple(ancestors(path).map((each) => pathValue(each, site))),
      () => unknown("data", "the folders above a path"),
    ),
    property("name", (path) => pathAsText(base(path))),
    property("stem", (path) => pathAsText(base(path).slice(0, base(path).length - suffix(path).length))),
    property("suffix", (path) => str(suffix(path))),
    property(
      "parts",
      (path) =>
        isUntold(path)
          ? unknown("data", "the parts of a path")
          : tuple(partsOf(path).map((part) => str(part))),
      () => unknown("data", "the parts of a path"),
    ),
  ],
});

/** `glob.glob(pattern)`, whose order Python leaves open. */
function glob(args: Arguments, context: Context): Value {
  const pattern = pathOf(argument(args, 0, "pathname"));
  const isRecursive = context.truth(args.keywords.get("recursive") ?? FALSE);
  const isPlain = isRecursive !== undefined && !args.keywords.has("root_dir") && !args.rest;
  const paths =
    pattern !== undefined && isPlain
      ? pathsMatching(pattern, context, { recursive: isRecursive })
      : undefined;
  const end = pattern?.endsWith("/") === true ? "/" : "";
  return listInSomeOrder(
    paths?.map((path) => path + end),
    "the files in a folder",
  );
}

function listFolder(args: Arguments, context: Context): Value {
  const path = args.positional.length === 0 ? "." : pathOf(args.positional[0]);
  return listInSomeOrder(path === undefined ? undefined : namesIn(path, context), "the files in a folder");
}

export const pathNames: readonly (readonly [string, () => Value])[] = [
  ["pathlib.Path", () => pathClass],
  ["pathlib.PurePath", () => pathClass],
  ["pathlib.PosixPath", () => pathClass],
  ["glob.iglob", () => libraryFunction("glob.iglob", (args, context) => oneByOne(glob(args, context)))],
  ...["glob.glob", "tensorflow.io.gfile.glob"].map(
    (name) => [name, () => libraryFunction(name, glob)] as const,
  ),
  ...["os.listdir", "tensorflow.io.gfile.listdir"].map(
    (name) => [name, () => libraryFunction(name, listFolder)] as const,
  ),
];
