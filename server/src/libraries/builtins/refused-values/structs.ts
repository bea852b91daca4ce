/** Formats of `struct`, after its "Format Strings": what is none, and values that do not fill one. */
import { plainType } from "../objects/plain-types";
import { lookup } from "../../../values/names/lookup";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import type { Arguments } from "../../../values/value";
import type { Said } from "./refusal";

const error = (message: string): Said => ({ exception: "error", message });

/** Characters of a format that are read. */
const LONGEST = 200;

/** The places of a format, one for each value: its letter; or what is said of it. */
function placesOf(format: string): readonly string[] | Said {
  if (format.length > LONGEST) return [];
  const isNative = !/^[=<>!]/.test(format);
  const text = format.replace(/^[@=<>!]/, "");
  const places: string[] = [];
  let at = 0;
  for (const { 0: whole, index, groups } of text.matchAll(/\s*(?<count>\d*)(?<letter>[a-zA-Z?])\s*/g)) {
    const letter = groups?.letter ?? "";
    if (index !== at) break;
    if (!(isNative ? "xcbB?hHiIlLqQnNefdspP" : "xcbB?hHiIlLqQefdsp").includes(letter)) break;
    at += whole.length;
    const count = groups?.count === "" ? 1 : Number(groups?.count);
    const values = letter === "x" ? 0 : letter === "s" || letter === "p" ? 1 : count;
    // So many values nobody writes out.
    if (places.length + values > 1000) return [];
    places.push(...Array.from({ length: values }, () => letter));
  }
  if (at === text.length) return places;
  return error(
    /^\s*\d+$/.test(text.slice(at))
      ? "repeat count given without format specifier"
      : "bad char in struct format",
  );
}

/** Whole numbers of a standard size, by their letters: the bytes, signed where the letter is small. */
const BYTES: Readonly<Record<string, number>> = { b: 1, h: 2, i: 4, q: 8 };

function outside(letter: string, number: number): boolean {
  const bytes = lookup(BYTES, letter.toLowerCase());
  if (bytes === undefined) return false;
  const isSigned = letter === letter.toLowerCase();
  const most = 2 ** (8 * bytes - (isSigned ? 1 : 0));
  return number >= most || number < (isSigned ? -most : 0);
}

/** `pack(format, *values)`. */
function packed({ positional: [format, ...values], keywords }: Arguments): Said | undefined {
  const text = knownText(format);
  if (text === undefined || keywords.size > 0) return undefined;
  const places = placesOf(text);
  if ("exception" in places) return places;
  if (places.length === 0 && values.length > 0) return undefined;
  if (places.length !== values.length)
    return error(`pack expected ${places.length} items for packing (got ${values.length})`);
  for (const [i, value] of values.entries()) {
    const [letter = "", type, number] = [places[i], plainType(value), knownInteger(value)];
    if (/[bBhHiIlLqQnN]/.test(letter) && (type === "float" || type === "str"))
      return error("required argument is not an integer");
    if (number !== undefined && outside(letter, number)) return error("…");
  }
  return undefined;
}

function measured({ positional: [format] }: Arguments): Said | undefined {
  const text = knownText(format);
  const places = text === undefined ? [] : placesOf(text);
  return "exception" in places ? places : undefined;
}

/** By canonical name. */
export const refusedStructs = {
  "struct.pack": packed,
  "struct.calcsize": measured,
  "struct.unpack": measured,
  "struct.unpack_from": measured,
  "struct.Struct": measured,
};
