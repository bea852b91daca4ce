/** `open`, and the files that it gives: their text and lines where they lie beside the program, and that they are written. */
import { given, textArgument } from "../arguments";
import { type FileState, fileState, fileStateOf, memberState, moveIn, pathOf } from "../file-paths";
import { type Method, libraryClass } from "../../library-class";
import { alikeList } from "../list-contents";
import { ITEMS_PER_CONTAINER } from "../../../values/budgets";
import { known } from "../../../values/dimension";
import type { Context } from "../../../values/context";
import type { Span } from "../../../values/span";
import { reason } from "../../../values/reason";
import {
  type Arguments,
  FALSE,
  NONE,
  type ObjectValue,
  type Value,
  libraryFunction,
  list,
  str,
  unknown,
} from "../../../values/value";

const fileOf = ({ positional: [self] }: Arguments): FileState | undefined => fileStateOf(self);

/** What is read from where an earlier part of the file was read is the rest of it. */
const isAtStart = (file: FileState | undefined): boolean => file?.position === 0;

/** Where a file is read from after so many bytes were; text may have more bytes than characters. */
function positionAfter(file: FileState | undefined, count: Value | undefined): number | undefined {
  const bytes = count?.kind === "int" && count.dim.kind === "known" ? count.dim.value : undefined;
  return file?.isBinary === true && file.position !== undefined && bytes !== undefined && bytes >= 0
    ? file.position + bytes
    : undefined;
}

/** The text of a file: what the program wrote into it, or what lies there. */
export function textIn(path: string | undefined, context: Context): Value {
  if (path === undefined) return str(undefined);
  const written = context.writtenFile(path);
  if (written) return written.kind === "str" ? written : str(undefined);
  return { ...str(context.dataFile(path, { as: "text" })?.facts), ofFile: path };
}

/** The bytes of a text. */
const bytesOf = (text: Value): Value => (text.kind === "str" ? { kind: "bytes", text } : { kind: "bytes" });

/** Lines with their ends, as Python's files give them; those behind what was read before are not told. */
function linesIn(file: FileState | undefined, context: Context): Value {
  if (file && !isAtStart(file)) return list(undefined, reason("data", "the lines of a file"));
  const text = textIn(file?.path, context);
  const lines =
    text.kind === "str" ? text.value?.replaceAll(/\r\n?/g, "\n").match(/[^\n]*\n|[^\n]+/g) : undefined;
  if (text.kind === "str" && text.value === "") return list([]);
  if (lines && lines.length > ITEMS_PER_CONTAINER) return alikeList(str(undefined), known(lines.length));
  return lines
    ? list(lines.map((line) => str(line)))
    : list(undefined, reason("data", "the lines of a file"));
}

/** The first text written to a file that was opened anew is all of it, until there is more. */
const write: Method = (args, context) => {
  const path = fileOf(args)?.path;
  const text = args.positional[1];
  if (path !== undefined) {
    const isFirst = context.writtenFile(path) === OPENED;
    context.writeFile(path, isFirst && text?.kind === "str" ? text : unknown("data", "a file"));
  }
  return unknown("data", "the length of a text");
};

/** What a file holds that was opened to be written. */
const OPENED = unknown("data", "a file that is being written");

const self: Method = (args) => args.positional[0] ?? NONE;

/** `io.TextIOWrapper`. */
const fileClass = libraryClass("io.TextIOWrapper", [], {
  openBase: { code: "data", detail: "a file" },
  methods: {
    read: (args, context) => {
      const file = fileOf(args);
      const [, count] = args.positional;
      const text = count || !isAtStart(file) ? str(undefined) : textIn(file?.path, context);
      moveIn(file, positionAfter(file, count), context);
      return file?.isBinary === true ? bytesOf(text) : text;
    },
    readlines: (args, context) => linesIn(fileOf(args), context),
    readline: (args, context) => {
      moveIn(fileOf(args), undefined, context);
      return str(undefined);
    },
    seek: (args, context) => {
      const [, offset, from] = args.positional;
      const place = offset?.kind === "int" && offset.dim.kind === "known" ? offset.dim.value : undefined;
      moveIn(fileOf(args), from ? undefined : place, context);
      return offset ?? NONE;
    },
    __iter__: (args, context) => linesIn(fileOf(args), context),
    write,
    writelines: (args, context) => {
      const path = fileOf(args)?.path;
      if (path !== undefined) context.writeFile(path, unknown("data", "a file"));
      return NONE;
    },
    close: () => NONE,
    flush: () => NONE,
    __enter__: self,
    __exit__: () => FALSE,
  },
});

/** A file at a path, opened in `mode`. */
export function openFile(
  path: string | undefined,
  mode: string | undefined,
  args: Arguments,
  context: Context,
): ObjectValue {
  if (path !== undefined && (mode === undefined || /[wax+]/.test(mode))) context.writeFile(path, OPENED);
  return {
    kind: "object",
    class: fileClass,
    attributes: new Map(),
    native: fileState(path, mode?.includes("b") === true),
    constructed: args.site,
  };
}

/** A file in an archive, of which only its place is known. */
export const openMember = (
  path: string | undefined,
  member: string | undefined,
  site: Span,
): ObjectValue => ({
  kind: "object",
  class: fileClass,
  attributes: new Map(),
  native: memberState(path, member),
  constructed: site,
});

function open(args: Arguments, context: Context): Value {
  const mode = given(args, 1, "mode");
  return openFile(pathOf(given(args, 0, "file")), mode ? textArgument(args, 1, "mode") : "r", args, context);
}

export const fileNames: readonly (readonly [string, () => Value])[] = [
  "builtins.open",
  "io.open",
  "codecs.open",
].map((name) => [name, () => libraryFunction(name, open)] as const);
