/** The files in folders beside the program, by the patterns of `glob` and `pathlib`, in the order of their names. */
import { reason } from "../../../values/records/reason";
import type { Context } from "../../../values/context";
import { unknownDim } from "../../../values/dimensions/dimension";
import { type Arguments, type ListValue, type Value, list, str } from "../../../values/value";
import { alikeList } from "../containers/list-contents";
import { fromListing } from "../paths/listed-paths";
import { namesInSomeOrder, wholeFolder } from "../paths/names-in-some-order";

/** Folders that one pattern is looked for in. A data set of a thousand classes has a thousand. */
const MOST_FOLDERS = 2_000;
/** Folders inside one another that `**` goes through. */
const DEEPEST = 8;
/** Parts of a pattern: no folder of a program lies deeper. */
const MOST_PARTS = 64;

interface Search {
  readonly context: Context;
  /** Whether `*` stands for names that begin with a dot as well, as it does for `pathlib`. */
  readonly hidden: boolean;
  readonly isFolders: boolean;
  left: number;
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** What stands in a folder in which names are looked for; undefined where it is not known. */
function entriesOf(folder: string, search: Search, wanted?: RegExp): readonly Entry[] | undefined {
  search.left -= 1;
  if (search.left < 0) return undefined;
  const having = wanted?.source;
  return search.context.dataFile(folder === "" ? "." : folder, { as: "folder", having })?.facts;
}

const isPattern = (part: string): boolean => /[*?[]/.test(part);

/** A pattern of one name as JavaScript has it; undefined where it is none. */
function matcher(part: string): RegExp | undefined {
  const source = part
    .replace(/[.+^${}()|\\]/g, "\\$&")
    .replaceAll("*", "[^/]*")
    .replaceAll("?", "[^/]")
    .replaceAll("[!", "[^");
  try {
    return new RegExp(`^${source}$`);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const within = (folder: string, name: string): string =>
  folder === "" ? name : folder.endsWith("/") ? folder + name : `${folder}/${name}`;

/** All folders below one, itself first. */
function foldersBelow(folder: string, search: Search, depth = DEEPEST): readonly string[] | undefined {
  const entries = entriesOf(folder, search);
  if (!entries) return undefined;
  const below = entries
    .filter(({ name, isFolder }) => isFolder && (search.hidden || !name.startsWith(".")))
    .map(({ name }) => (depth > 0 ? foldersBelow(within(folder, name), search, depth - 1) : undefined));
  return below.every((each) => each !== undefined) ? [folder, ...below.flat()] : undefined;
}

function found(folder: string, parts: readonly string[], search: Search): readonly string[] | undefined {
  const [part, ...others] = parts;
  if (part === undefined) return [folder];
  if (part === "**" && others.length > 0) {
    const each = foldersBelow(folder, search)?.map((below) => found(below, others, search));
    return each?.every((paths) => paths !== undefined) ? each.flat() : undefined;
  }
  if (!isPattern(part) && others.length > 0) return found(within(folder, part), others, search);
  const matches = matcher(part);
  const entries = entriesOf(folder, search, matches);
  if (!matches || !entries) return undefined;
  const named = entries.filter(
    ({ name, isFolder }) =>
      matches.test(name) &&
      (search.hidden || part.startsWith(".") || !name.startsWith(".")) &&
      ((others.length === 0 && !search.isFolders) || isFolder),
  );
  const each = named.map(({ name }) => found(within(folder, name), others, search));
  return each.every((paths) => paths !== undefined) ? each.flat() : undefined;
}

/** The paths that match a pattern; undefined where a folder that it leads through is not known. */
export function pathsMatching(
  pattern: string,
  context: Context,
  { hidden = false, recursive = true }: { readonly hidden?: boolean; readonly recursive?: boolean } = {},
): readonly string[] | undefined {
  const isAbsolute = pattern.startsWith("/");
  const parts = pattern.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.length === 0 || parts.at(-1) === "**" || parts.length > MOST_PARTS) return undefined;
  // Without `recursive=True`, `**` is one name like any other.
  const plain = recursive ? parts : parts.map((part) => (part === "**" ? "*" : part));
  // An end that is a stroke asks for folders alone.
  const isFolders = pattern.endsWith("/");
  const start = pattern.startsWith("./") ? "." : isAbsolute ? "/" : "";
  return found(start, plain, { context, hidden, isFolders, left: MOST_FOLDERS });
}

/** Names of which Python leaves the order open, as they are when they are sorted. */
interface Sorted {
  readonly texts: readonly string[];
  readonly make: (text: string | undefined) => Value;
}

/** By the list that holds the names. Both never change once they are made. */
const names = new WeakMap<readonly Value[], Sorted>();

/**
 * Whether a listing says what the program will find. A folder that holds nothing, or only what keeps it in a repository,
 * waits for files that are on another machine, or that the program has still to fetch.
 */
const isTelling = (texts: readonly string[]): boolean =>
  texts.some((text) => !text.slice(text.lastIndexOf("/") + 1).startsWith("."));

/** Texts, or what `make` makes of them, whose order Python leaves open. */
export function listInSomeOrder(
  texts: readonly string[] | undefined,
  what: string,
  make: (text: string | undefined) => Value = str,
): ListValue {
  if (!texts || !isTelling(texts)) return alikeList(make(undefined), unknownDim(reason("data", what)));
  const result = list(namesInSomeOrder(texts, (text) => fromListing(make(text))));
  if (result.items) names.set(result.items, { texts: [...texts].sort(), make });
  return result;
}

/** What Python gives one by one, and goes through once; it is taken for a list of the same items here. */
export const oneByOne = (value: Value): Value =>
  value.kind === "list" ? { ...value, isOneByOne: true } : value;

/** Texts that were made one by one of all names of a folder. */
function sortedTexts(items: readonly Value[]): Sorted | undefined {
  const texts = items.every(({ kind }) => kind === "str") ? wholeFolder(items) : undefined;
  return texts && { texts: [...texts].sort(), make: str };
}

/** The same texts once they are sorted by themselves; undefined for all other items. */
export function sortedNames(
  items: readonly Value[],
  { keywords }: Arguments,
  context: Context,
): readonly Value[] | undefined {
  const sorted = names.get(items) ?? sortedTexts(items);
  const reverse = keywords.get("reverse");
  const isReversed = reverse ? context.truth(reverse) : false;
  if (!sorted || keywords.has("key") || isReversed === undefined) return undefined;
  const { texts, make } = sorted;
  return (isReversed ? [...texts].reverse() : texts).map((name) => fromListing(make(name)));
}
