/** Columns chosen by what their labels look like: `filter(like=)` and `filter(regex=)`. */
import { given } from "../arguments";
import type { Columns } from "../table-states";
import { knownText } from "../../../values/known-text";
import type { Arguments } from "../../../values/value";

/** What `filter(like=)` or `filter(regex=)` looks for; undefined where it can't be told, or JavaScript reads it otherwise. */
export function patternOf(args: Arguments): RegExp | undefined {
  const [like, regex] = [given(args, 1, "like"), given(args, 2, "regex")];
  const sought = like ?? regex;
  const text = knownText(sought);
  if (text === undefined || (like && regex)) return undefined;
  if (like) return new RegExp(text.replace(/[$()*+.?[\\\]^{|}/-]/g, "\\$&"));
  return /^[\w ^$.*+?|()[\]-]*$/.test(text) && !text.includes("(?") ? compiled(text) : undefined;
}

/** The labels of columns, all of them texts, in which a pattern is found. */
export const matchingKeys = ({ keys }: Columns, pattern: RegExp): readonly string[] | undefined =>
  keys?.every((key) => key.startsWith("s:")) === true
    ? keys.filter((key) => pattern.test(key.slice(2)))
    : undefined;

function compiled(text: string): RegExp | undefined {
  try {
    return new RegExp(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
