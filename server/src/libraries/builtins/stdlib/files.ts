/** `open`, and the files that it gives: their text and lines where they lie beside the program, and that they are written. */
import { argument, textArgument } from "../../callables/arguments";
import { type FileState, fileState, fileStateOf, memberState, moveIn, pathOf } from "../paths/file-paths";
import { type Method, libraryClass } from "../../library-class";
import { textOf } from "../text/value-text";
import { alikeList } from "../containers/list-contents";
import { ITEMS_PER_CONTAINER } from "../../../values/bounds/budgets";
import { known } from "../../../values/dimensions/dimension";
import type { Context } from "../../../values/context";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import type { Span } from "../../../values/records/span";
import { reason } from "../../../values/records/reason";
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
  const bytes = knownInteger(count);
  return file?.isBinary === true && file.position !== undefined && bytes !== undefined && bytes >= 0
    ? file.position + bytes
    : undefined;
}

/** The text of a file as it lies there, or as the program wrote it. */
function storedText(path: string | undefined, context: Context): Value {
  if (path === undefined) return str(undefined);
  const written = context.writtenFile(path);
  if (written) return written.kind === "str" ? written : str(undefined);
  return { ...str(context.dataFile(path, { as: "text" })?.facts), ofFile: path };
}

/** The text of a file as Python reads it: every line ends in `\n`, whatever it ends in where it lies. */
export function textIn(path: string | undefined, context: Context): Value {
  const text = storedText(path, context);
  return text.kind === "str" && text.value?.includes("\r") === true
    ? { ...text, value: text.value.replaceAll(/\r\n?/g, "\n") }
    : text;
}

/** The bytes of a text. */
const bytesOf = (text: Value): Value => (text.kind === "str" ? { kind: "bytes", text } : { kind: "bytes" });

/** What of a file's text was not read yet, with its lines as Python's files end them; bytes are not told so. */
function restOf(file: FileState | undefined, context: Context): string | undefined {
  if (file?.position === undefined || (file.isBinary && file.position > 0)) return undefined;
  const text = textIn(file.path, context);
  return text.kind === "str" ? text.value?.slice(file.position) : undefined;
}

/** How many whole lines of a text were read before; undefined where that is not known, or a line was left in the middle. */
export function linesRead(file: FileState, context: Context): number | undefined {
  if (file.position === 0) return 0;
  const rest = restOf(file, context);
  const text = textIn(file.path, context);
  if (rest === undefined || text.kind !== "str") return undefined;
  const read = text.value?.slice(0, file.position) ?? "";
  // A field in quotes may hold an end of line.
  return read.endsWith("\n") && !read.includes('"') ? read.split("\n").length - 1 : undefined;
}

/** Where a text is read from after so many of its characters were. */
const afterCharacters = (file: FileState | undefined, count: number): number | undefined =>
  file?.position === undefined || file.isBinary ? undefined : file.position + count;

/** The lines that were not read yet, with their ends. */
function linesIn(file: FileState | undefined, context: Context): Value {
  const rest = restOf(file, context);
  if (rest === undefined) return list(undefined, reason("data", "the lines of a file"));
  const lines = rest.match(/[^\n]*\n|[^\n]+/g) ?? [];
  return lines.length > ITEMS_PER_CONTAINER
    ? alikeList(str(undefined), known(lines.length))
    : list(lines.map((line) => str(line)));
}

/** `readlines`, after which nothing is left. */
const readLines: Method = (args, context) => {
  const file = fileOf(args);
  const lines = linesIn(file, context);
  const rest = restOf(file, context);
  moveIn(file, rest === undefined ? undefined : afterCharacters(file, rest.length), context);
  return lines;
};

/** A loop over the lines may end before the file does. */
const eachLine: Method = (args, context) => {
  const file = fileOf(args);
  const lines = linesIn(file, context);
  moveIn(file, undefined, context);
  return lines;
};

/** `readline`, and `next` of a file. */
const readLine: Method = (args, context) => {
  const file = fileOf(args);
  const line = file?.isBinary === true ? undefined : restOf(file, context)?.match(/^[^\n]*\n?/)?.[0];
  moveIn(file, line === undefined ? undefined : afterCharacters(file, line.length), context);
  return file?.isBinary === true ? { kind: "bytes" } : str(line);
};

/** `read` of all that is left, or of so many characters or bytes. */
const read: Method = (args, context) => {
  const file = fileOf(args);
  const [, count] = args.positional;
  if (file?.isBinary === true) {
    const text = count || !isAtStart(file) ? str(undefined) : storedText(file.path, context);
    moveIn(file, positionAfter(file, count), context);
    return bytesOf(text);
  }
  if (!count && isAtStart(file)) {
    const text = textIn(file?.path, context);
    moveIn(file, restOf(file, context)?.length, context);
    return text;
  }
  const wanted = knownInteger(count);
  const rest = count && wanted === undefined ? undefined : restOf(file, context);
  const text = wanted === undefined || wanted < 0 ? rest : rest?.slice(0, wanted);
  moveIn(file, text === undefined ? undefined : afterCharacters(file, text.length), context);
  return str(text);
};

/** What was written to a file so far, where that is known. */
function writtenSoFar(path: string, context: Context): string | undefined {
  const written = context.writtenFile(path);
  return written === OPENED ? "" : knownText(written);
}

/** Writes a text behind what was written before; of a text that is not known, or one in the middle, nothing is told. */
export function writeText(file: FileState | undefined, text: Value | undefined, context: Context): void {
  if (file?.path === undefined) return;
  const before = writtenSoFar(file.path, context);
  const more = file.isBinary ? undefined : knownText(text);
  const isBehind = file.appends || file.position === before?.length;
  const isTold = before !== undefined && more !== undefined && isBehind;
  // Of the first text more may be known than its signs, as of what a model writes of itself.
  const isFirst = before === "" && isBehind && !file.isBinary && text?.kind === "str";
  const written = isFirst ? text : isTold ? str(before + more) : unknown("data", "a file");
  context.writeFile(file.path, written);
  moveIn(file, isTold ? before.length + more.length : undefined, context);
}

/** `print(…, file=file)`. */
export function printInto({ positional, keywords }: Arguments, context: Context): Value {
  const file = fileStateOf(keywords.get("file"));
  if (!file) return NONE;
  const word = (name: string, usual: string): string | undefined => {
    const given = keywords.get(name);
    return !given || given.kind === "none" ? usual : knownText(given);
  };
  const texts = positional.map((value) => textOf(value));
  const [between, end] = [word("sep", " "), word("end", "\n")];
  const isTold = texts.every((text) => text !== undefined) && between !== undefined && end !== undefined;
  writeText(file, str(isTold ? texts.join(between) + end : undefined), context);
  return NONE;
}

const write: Method = (args, context) => {
  writeText(fileOf(args), args.positional[1], context);
  return unknown("data", "the length of a text");
};

/** What a file holds that was opened to be written. */
const OPENED = unknown("data", "a file that is being written");

const self: Method = (args) => args.positional[0] ?? NONE;

/** `io.TextIOWrapper`. */
const fileClass = libraryClass("io.TextIOWrapper", [], {
  openBase: { code: "data", detail: "a file" },
  methods: {
    read,
    readlines: readLines,
    readline: readLine,
    __next__: readLine,
    seek: (args, context) => {
      const [, offset, from] = args.positional;
      const place = knownInteger(offset);
      moveIn(fileOf(args), from ? undefined : place, context);
      return offset ?? NONE;
    },
    __iter__: eachLine,
    write,
    writelines: (args, context) => {
      const [, lines] = args.positional;
      const items = lines?.kind === "list" || lines?.kind === "tuple" ? lines.items : undefined;
      const texts = items?.map(knownText);
      const isTold = texts?.every((text) => text !== undefined) === true;
      writeText(fileOf(args), str(isTold ? texts.join("") : undefined), context);
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
  const writes = mode === undefined ? path !== undefined : /[wax+]/.test(mode);
  // What stood in a file before stays there where it is not opened anew.
  const appends = mode?.includes("a") === true;
  const isAnew = mode !== undefined && /[wx]/.test(mode);
  if (writes && path !== undefined) {
    const isKept = appends && writtenSoFar(path, context) !== undefined;
    if (!isKept) context.writeFile(path, isAnew ? OPENED : unknown("data", "a file"));
  } else if (writes) context.writeSomeFile();
  if (appends && path === undefined) context.appendToSomeFile();
  return {
    kind: "object",
    class: fileClass,
    attributes: new Map(),
    native: fileState(path, mode?.includes("b") === true, { writes, appends }),
    constructed: args.site,
  };
}

/** A file in an archive, or one that is packed by itself and has no name of its own in there, of which only its place is known. */
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
  const mode = argument(args, 1, "mode");
  return openFile(
    pathOf(argument(args, 0, "file")),
    mode ? textArgument(args, 1, "mode") : "r",
    args,
    context,
  );
}

/** `gzip.open`: a file whose bytes are packed, which readers that know of that unpack. */
function openPacked(args: Arguments, context: Context): Value {
  const path = pathOf(argument(args, 0, "filename"));
  const mode = args.positional.length > 1 || args.keywords.has("mode") ? textArgument(args, 1, "mode") : "rb";
  if (mode?.startsWith("r") === true) return openMember(path, "", args.site);
  if (path !== undefined) context.writeFile(path, unknown("data", "a file"));
  return openMember(undefined, undefined, args.site);
}

/** The place of a text in memory, told apart from others by the text, of which none is a path. */
const placeOfText = (text: string): string => `text in memory ${encodeURIComponent(text)}`;

/** Signs of a text that is kept as what a file of its own holds. */
const MOST_IN_MEMORY = 100_000;

/**
 * `io.StringIO` and `io.BytesIO` of a text that is known: a file that holds it. One that starts empty is filled by whoever
 * is given it.
 */
function inMemory(args: Arguments, context: Context, isBinary: boolean): Value {
  const first = argument(args, 0, isBinary ? "initial_bytes" : "initial_value");
  const given = first?.kind === "bytes" ? first.text : first;
  const text = given?.kind === "str" ? given.value : undefined;
  if (text === undefined || text === "" || text.length > MOST_IN_MEMORY || /\p{Surrogate}/u.test(text))
    return unknown("data", "a text in memory");
  const path = placeOfText(text);
  context.writeFile(path, str(text));
  return openFile(path, isBinary ? "rb" : "r", args, context);
}

export const fileNames: readonly (readonly [string, () => Value])[] = [
  ...["builtins.open", "io.open", "codecs.open"].map(
    (name) => [name, () => libraryFunction(name, open)] as const,
  ),
  ["io.StringIO", () => libraryFunction("io.StringIO", (args, context) => inMemory(args, context, false))],
  ["io.BytesIO", () => libraryFunction("io.BytesIO", (args, context) => inMemory(args, context, true))],
  ["gzip.open", () => libraryFunction("gzip.open", openPacked)],
];
