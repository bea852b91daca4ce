/** `tempfile`: folders and files that are made anew, whose paths only running the program tells. */
import { argument } from "../../callables/arguments";
import { openFile } from "./files";
import { pathAsText, pathTextOf, untoldPath } from "../paths/file-paths";
import { libraryClass } from "../../library-class";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import {
  type Arguments,
  FALSE,
  NONE,
  type ObjectValue,
  type Value,
  libraryFunction,
  tuple,
  unknown,
} from "../../../values/value";

/** What an argument says that is a text or None; undefined where nobody knows. */
const written = (value: Value | undefined): string | undefined =>
  !value || value.kind === "none" ? "" : knownText(value);

/** The path of one more file or folder, by the arguments at these positions. */
function onePath(
  args: Arguments,
  context: Context,
  at: { readonly suffix: number; readonly folder: number } = { suffix: 0, folder: 2 },
): string | undefined {
  const suffix = written(argument(args, at.suffix, "suffix"));
  const folder = argument(args, at.folder, "dir");
  if (args.rest || suffix === undefined) return undefined;
  const own = `${untoldPath(context.count("tempfile").number())}${suffix}`;
  if (!folder || folder.kind === "none") return own;
  const within = pathTextOf(folder);
  return within === undefined ? undefined : within + own;
}

const onePathAsText = (args: Arguments, context: Context): Value => pathAsText(onePath(args, context));

/** `tempfile.TemporaryDirectory`. */
const folderClass = libraryClass("tempfile.TemporaryDirectory", [], {
  construct: (args, context): ObjectValue => ({
    kind: "object",
    class: folderClass,
    attributes: new Map([["name", onePathAsText(args, context)]]),
    constructed: args.site,
  }),
  methods: {
    __enter__: ({ positional: [self = NONE] }, context) => context.attribute(self, "name") ?? NONE,
    __exit__: () => FALSE,
    cleanup: () => NONE,
  },
});

/** `NamedTemporaryFile(mode="w+b", …)`: an open file that knows where it is. */
function namedFile(args: Arguments, context: Context): Value {
  const path = onePath(args, context, { suffix: 4, folder: 6 });
  const mode = argument(args, 0, "mode");
  const file = openFile(path, mode ? knownText(mode) : "w+b", args, context);
  return { ...file, attributes: new Map([["name", pathAsText(path)]]) };
}

export const tempfileNames: readonly (readonly [string, () => Value])[] = [
  ["tempfile.mkdtemp", () => libraryFunction("tempfile.mkdtemp", onePathAsText)],
  [
    "tempfile.mkstemp",
    () =>
      libraryFunction("tempfile.mkstemp", (args, context) =>
        tuple([unknown("data", "a file descriptor"), onePathAsText(args, context)]),
      ),
  ],
  ["tempfile.TemporaryDirectory", () => folderClass],
  ["tempfile.NamedTemporaryFile", () => libraryFunction("tempfile.NamedTemporaryFile", namedFile)],
  ["tempfile.gettempdir", () => libraryFunction("tempfile.gettempdir", () => pathAsText(untoldPath("")))],
];
