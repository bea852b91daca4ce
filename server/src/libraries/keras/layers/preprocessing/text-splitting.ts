/** How TextVectorization takes texts apart, after `TextVectorization._preprocess`. */
import { knownInteger } from "../../../../values/known-number";
import { knownText } from "../../../../values/known-text";
import { countWork } from "../../../../values/work";
import { type Value, str } from "../../../../values/value";

/** The arguments that say how. */
export interface Splitting {
  readonly standardize: Value;
  readonly split: Value;
  readonly ngrams: Value;
}

const PUNCTUATION = /[!"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~']/g;

/** TensorFlow lowers only the letters of ASCII. */
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** `None`, or one of some words; undefined for code of the program's and what is not known. */
function wordOf(value: Value): string | null | undefined {
  if (value.kind === "none") return null;
  return knownText(value);
}

function standardized(text: string, how: string | null): string | undefined {
  switch (how) {
    case null:
      return text;
    case "lower":
      return lower(text);
    case "strip_punctuation":
      return text.replace(PUNCTUATION, "");
    case "lower_and_strip_punctuation":
      return lower(text).replace(PUNCTUATION, "");
    default:
      return undefined;
  }
}

function pieces(text: string, how: string | null): readonly string[] | undefined {
  switch (how) {
    case null:
      return [text];
    case "whitespace":
      return text.split(/[ \t\n\v\f\r]+/).filter((word) => word !== "");
    case "character":
      return Array.from(text);
    default:
      return undefined;
  }
}

/** The widths that `ngrams` stands for: a number and all below it, or those of a tuple. */
function widthsOf(ngrams: Value): readonly number[] | undefined {
  if (ngrams.kind === "none") return [];
  if (ngrams.kind === "int" && ngrams.dim.kind === "known")
    return Array.from({ length: ngrams.dim.value }, (_, i) => i + 1);
  if (ngrams.kind !== "tuple") return undefined;
  const widths = ngrams.items.map((item) => knownInteger(item));
  return widths.every((width) => width !== undefined) ? widths : undefined;
}

const joined = (words: readonly string[], widths: readonly number[]): readonly string[] =>
  widths.flatMap((width) =>
    Array.from({ length: Math.max(0, words.length - width + 1) }, (_, i) =>
      words.slice(i, i + width).join(" "),
    ),
  );

/** All words, or groups of words, of some texts; undefined where one is not known or the program's own code splits. */
export function wordsIn(texts: readonly Value[], a: Splitting): readonly Value[] | undefined {
  const [standard, split, widths] = [wordOf(a.standardize), wordOf(a.split), widthsOf(a.ngrams)];
  if (standard === undefined || split === undefined || !widths) return undefined;
  const found: Value[] = [];
  for (const text of texts) {
    const plain =
      text.kind === "str" && text.value !== undefined ? standardized(text.value, standard) : undefined;
    const words = plain === undefined ? undefined : pieces(plain, split);
    if (!words) return undefined;
    countWork(words.length);
    for (const word of widths.length > 0 ? joined(words, widths) : words) found.push(str(word));
  }
  return found;
}
