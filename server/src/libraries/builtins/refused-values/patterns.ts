/** Regular expressions that `re` does not read: brackets that nothing closes or opens, nothing to repeat. */
import { knownText } from "../../../values/known-text";
import type { Arguments } from "../../../values/value";
import { argument } from "../../callables/arguments";
import type { Refuses, Said } from "./refusal";

/** Characters of a pattern that are looked at. */
const LONGEST = 5000;

const error = (message: string, at: number): Said => ({
  exception: "error",
  message: `${message} at position ${at}…`,
});

/** Behind the set that begins at `start`; undefined where it does not end. */
function behindSet(pattern: readonly string[], start: number): number | undefined {
  let at = start + 1;
  if (pattern[at] === "^") at++;
  // A bracket that stands first is a character of the set.
  if (pattern[at] === "]") at++;
  for (; at < pattern.length; at++) {
    if (pattern[at] === "\\") at++;
    else if (pattern[at] === "]") return at + 1;
  }
  return undefined;
}

function saidOf(text: string): Said | undefined {
  const pattern = Array.from(text);
  const opened: number[] = [];
  let at = 0;
  while (at < pattern.length) {
    const character = pattern[at] ?? "";
    if (character === "\\") {
      if (at + 1 === pattern.length) return error("bad escape (end of pattern)", at);
      at += 2;
      continue;
    }
    if (character === "[") {
      const end = behindSet(pattern, at);
      if (end === undefined) return error("unterminated character set", at);
      at = end;
      continue;
    }
    const before = pattern[at - 1];
    if ("*+?".includes(character) && (at === 0 || before === "|")) return error("nothing to repeat", at);
    // Comments hold what they like.
    if (character === "(" && pattern[at + 1] === "?" && pattern[at + 2] === "#") return undefined;
    if (character === "(") opened.push(at);
    if (character === ")" && opened.pop() === undefined) return error("unbalanced parenthesis", at);
    at++;
  }
  const last = opened.at(-1);
  return last === undefined ? undefined : error("missing ), unterminated subpattern", last);
}

/** `re.NAME(pattern, …)`; with flags spaces and comments may be none of the pattern. */
const read =
  (flagsAt: number): Refuses =>
  (args: Arguments) => {
    const pattern = argument(args, 0, "pattern");
    const text = pattern?.kind === "str" && !pattern.instance ? knownText(pattern) : undefined;
    const hasFlags = argument(args, flagsAt, "flags") !== undefined;
    if (text === undefined || hasFlags || text.length > LONGEST || /\(\?[a-zA-Z]*x/.test(text))
      return undefined;
    return saidOf(text);
  };

/** By canonical name. */
export const refusedPatterns: Readonly<Record<string, Refuses>> = {
  "re.compile": read(1),
  "re.match": read(2),
  "re.fullmatch": read(2),
  "re.search": read(2),
  "re.findall": read(2),
  "re.finditer": read(2),
  "re.split": read(3),
  "re.sub": read(4),
  "re.subn": read(4),
};
