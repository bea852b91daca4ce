/** How TextVectorization takes texts apart, after `TextVectorization._preprocess`. */
import { allElements, withValues } from "../../../tensor-functions/core/known-elements";
import { contentOfCells } from "../../../../values/contents/column-content";
import type { Context } from "../../../../values/context";
import { known } from "../../../../values/dimensions/dimension";
import { knownInteger } from "../../../../values/known-number";
import { knownText } from "../../../../values/known-text";
import { countWork } from "../../../../values/bounds/work";
import { shapeOf } from "../../../../values/dimensions/shape";
import { NOWHERE } from "../../../../values/records/span";
import { type Value, argumentsOf, str } from "../../../../values/value";

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

/** What a word stands for of the texts; undefined for other words. */
function standardizedBy(how: string | null, text: string): string | undefined {
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

/** What code of the program's makes of all texts together. */
function standardizedByCode(
  code: Value,
  texts: readonly string[],
  context: Context,
): readonly (string | undefined)[] | undefined {
  const shape = shapeOf([known(texts.length)]);
  const given = withValues(
    { kind: "tensor", flavour: "eager", shape, dtype: "string" },
    { all: contentOfCells("string", () => texts) },
  );
  const made = context.silently(() => context.call(code, argumentsOf(NOWHERE, [given])));
  const cells = made.kind === "tensor" ? allElements(made)?.cells : undefined;
  return cells?.length === texts.length ? cells : undefined;
}

/** Texts as they are split; undefined where one can't be told. */
function standardized(
  texts: readonly Value[],
  { standardize }: Splitting,
  context: Context,
): readonly string[] | undefined {
  const before = texts.map((text) => knownText(text));
  if (!before.every((text) => text !== undefined)) return undefined;
  const word = wordOf(standardize);
  const after =
    word !== undefined
      ? before.map((text) => standardizedBy(word, text))
      : standardize.kind === "function"
        ? standardizedByCode(standardize, before, context)
        : undefined;
  return after?.every((text) => text !== undefined) ? after : undefined;
}

/** All words, or groups of words, of some texts; undefined where one is not known or the program's own code splits. */
export function wordsIn(
  texts: readonly Value[],
  a: Splitting,
  context: Context,
): readonly Value[] | undefined {
  const [plain, split, widths] = [standardized(texts, a, context), wordOf(a.split), widthsOf(a.ngrams)];
  if (!plain || split === undefined || !widths) return undefined;
  const found: Value[] = [];
  for (const text of plain) {
    const words = pieces(text, split);
    if (!words) return undefined;
    countWork(words.length);
    for (const word of widths.length > 0 ? joined(words, widths) : words) found.push(str(word));
  }
  return found;
}
