/** `unicodedata`: letters and their accents taken apart, as programs do that want plain ASCII. */
import { textArgument } from "../../callables/arguments";
import { CHARACTERS_PER_TEXT } from "../../../values/bounds/budgets";
import { countWork } from "../../../values/bounds/work";
import { type Arguments, type Value, int, libraryFunction, str, unknown } from "../../../values/value";

const FORMS: ReadonlySet<string> = new Set(["NFC", "NFD", "NFKC", "NFKD"]);

/** `normalize(form, unistr)`. */
function normalized(args: Arguments): Value {
  const [form, text] = [textArgument(args, 0, "form"), textArgument(args, 1, "unistr")];
  if (form === undefined || text === undefined || !FORMS.has(form) || text.length > CHARACTERS_PER_TEXT)
    return str(undefined);
  countWork(text.length);
  return str(text.normalize(form));
}

/** The general categories of Unicode; what is in none of them is not assigned. */
const CATEGORIES = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co"
  .split(" ")
  .map((name) => [name, new RegExp(`^\\p{${name}}$`, "u")] as const);

/** `category(chr)`. */
function category(args: Arguments): Value {
  const character = textArgument(args, 0, "chr");
  if (character === undefined) return str(undefined);
  return str(CATEGORIES.find(([, pattern]) => pattern.test(character))?.[0]);
}

/** Where another class of the combining diacritical marks begins, from U+0300 to U+036F. */
const CLASSES: readonly (readonly [from: number, combining: number])[] = [
  [0x300, 230],
  [0x315, 232],
  [0x316, 220],
  [0x31a, 232],
  [0x31b, 216],
  [0x31c, 220],
  [0x321, 202],
  [0x323, 220],
  [0x327, 202],
  [0x329, 220],
  [0x334, 1],
  [0x339, 220],
  [0x33d, 230],
  [0x345, 240],
  [0x346, 230],
  [0x347, 220],
  [0x34a, 230],
  [0x34d, 220],
  [0x34f, 0],
  [0x350, 230],
];

/** `combining(chr)`: how a mark combines; of marks of other scripts nothing is told. */
function combining(args: Arguments): Value {
  const character = textArgument(args, 0, "chr");
  const point = character?.codePointAt(0);
  if (character === undefined || point === undefined) return unknown("data", "a character");
  if (!/^\p{M}$/u.test(character)) return int(0);
  const found = point >= 0x300 && point < 0x353 ? CLASSES.findLast(([from]) => from <= point) : undefined;
  return found ? int(found[1]) : unknown("data", "a mark");
}

export const unicodeNames: readonly (readonly [string, () => Value])[] = [
  ["unicodedata.normalize", () => libraryFunction("unicodedata.normalize", normalized)],
  ["unicodedata.category", () => libraryFunction("unicodedata.category", category)],
  ["unicodedata.combining", () => libraryFunction("unicodedata.combining", combining)],
];
