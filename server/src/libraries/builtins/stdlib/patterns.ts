/** Regular expressions of Python's as RE2 searches for them, where both read them alike. */
import { RE2JS } from "re2js";
import { CHARACTERS_PER_TEXT, WORK_PER_SEARCH } from "../../../values/bounds/budgets";
import { countWork } from "../../../values/bounds/work";

/** Flags that RE2 takes in front of the pattern; of the others only those that change nothing in plain text are known. */
const prefixed: readonly (readonly [number, string])[] = [
  [2, "i"],
  [8, "m"],
  [16, "s"],
];
const HARMLESS = 32 | 256;

/** Printable characters, tab and new line: for these alone Python's classes and RE2's are the same. */
const plain = /^[\x20-\x7e\n\t]*$/;
/** What RE2 reads and Python does not, or otherwise. */
const differing = /\\[pPQECzhHRX]|\[\[:|\(\?<|\{,/;

export interface Question {
  readonly source: string;
  readonly pattern: RE2JS;
}

/** A pattern that is searched for as Python would. */
export function questionOf(source: string | undefined, flags: number | undefined): Question | undefined {
  if (source === undefined || flags === undefined || !plain.test(source) || differing.test(source))
    return undefined;
  const letters = prefixed.filter(([bit]) => (flags & bit) !== 0).map(([, letter]) => letter);
  const others = prefixed.reduce((left, [bit]) => left & ~bit, flags & ~HARMLESS);
  if (others !== 0) return undefined;
  const prefix = letters.length > 0 ? `(?${letters.join("")})` : "";
  // Python may know what RE2 does not; what neither knows, the program finds out.
  const pattern = compiled(prefix + source.replaceAll("\\Z", "\\z"));
  return pattern && { source, pattern };
}

function compiled(source: string): RE2JS | undefined {
  try {
    return RE2JS.compile(source);
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Whether text can be searched: `$` also matches before a new line at the end for Python, and not for RE2. */
export function isSearchable({ source, pattern }: Question, text: string): boolean {
  const work = pattern.programSize() * text.length;
  // What is counted is about one instruction of ours for thirty-two of RE2's, which are simpler.
  countWork(Math.max(text.length, Math.min(work, WORK_PER_SEARCH) / 32));
  return (
    text.length <= CHARACTERS_PER_TEXT &&
    work <= WORK_PER_SEARCH &&
    plain.test(text) &&
    !(source.includes("$") && text.endsWith("\n"))
  );
}

/** One match: the text of each group, the whole first, and where it stands; undefined for a group that has no part in it. */
export interface Found {
  readonly groups: readonly (string | undefined)[];
  readonly spans: readonly (readonly [number, number])[];
}

export type Matcher = ReturnType<RE2JS["matcher"]>;

export function foundBy(matcher: Matcher): Found {
  const numbers = Array.from({ length: matcher.groupCount() + 1 }, (_, i) => i);
  return {
    groups: numbers.map((i) => matcher.group(i) ?? undefined),
    spans: numbers.map((i) => [matcher.start(i), matcher.end(i)]),
  };
}

/** The groups of a pattern: their names, where they have some, and how `re.search` finds them in a text. */
export interface GroupSearch {
  readonly names: readonly (string | undefined)[];
  /** The text of each group, "none" where the pattern is not found; undefined where that can't be told. */
  readonly find: (text: string) => readonly (string | undefined)[] | "none" | undefined;
}

/** What looks for the groups of a pattern; undefined where Python may read the pattern otherwise. */
export function groupSearch(source: string): GroupSearch | undefined {
  const question = questionOf(source, 0);
  if (!question) return undefined;
  const { pattern } = question;
  const named = new Map(Object.entries(pattern.namedGroups()).map(([name, number]) => [number, name]));
  return {
    names: Array.from({ length: pattern.groupCount() }, (_, i) => named.get(i + 1)),
    find: (text) => {
      if (!isSearchable(question, text)) return undefined;
      const matcher = pattern.matcher(text);
      return matcher.find() ? foundBy(matcher).groups.slice(1) : "none";
    },
  };
}

/** Every match replaced as RE2 itself does, which TensorFlow searches with; undefined where that is not told of a text. */
export function replacingAll(
  source: string,
  rewrite: string,
): ((text: string) => string | undefined) | undefined {
  // A backslash in what is written stands for a group.
  if (rewrite.includes("\\")) return undefined;
  const pattern = compiled(source);
  // What matches nothing at all is found between any two characters.
  if (!pattern || pattern.matcher("").find()) return undefined;
  const quoted = rewrite.replaceAll("$", "\\$");
  return (text) => {
    const work = pattern.programSize() * text.length;
    countWork(Math.max(text.length, Math.min(work, WORK_PER_SEARCH) / 32));
    const isShort = text.length <= CHARACTERS_PER_TEXT && work <= WORK_PER_SEARCH;
    return isShort ? pattern.matcher(text).replaceAll(quoted) : undefined;
  };
}
