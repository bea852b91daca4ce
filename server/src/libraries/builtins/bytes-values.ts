/**
 * Bytes, as far as they are the ASCII of a text that is known: what text does with those characters, bytes do with those
 * numbers. Of any others only the text in UTF-8 is kept, and nothing is said of their number.
 */
import { CHARACTERS_PER_TEXT, ITEMS_PER_CONTAINER } from "../../values/budgets";
import { countWork } from "../../values/work";
import { type Arguments, type BytesValue, type Value, bytes, int } from "../../values/value";

const ASCII = /^[\0-\x7f]*$/;

/** The characters of the bytes; undefined where they are not known, or one of them is no character by itself. */
export function asciiOf({ text }: BytesValue): string | undefined {
  return text?.value !== undefined && ASCII.test(text.value) ? text.value : undefined;
}

/** The numbers of the bytes; undefined where they can't be known. */
export function byteItems(value: BytesValue): readonly Value[] | undefined {
  const text = asciiOf(value);
  // A file that was read is data; its bytes are not gone through one by one.
  if (text === undefined || text.length > ITEMS_PER_CONTAINER) return undefined;
  countWork(text.length);
  return Array.from(text, (character) => int(character.charCodeAt(0)));
}

/**
 * The encoding that `encode` and `decode` are asked for: UTF-8 where none is given, "ascii" for others in which ASCII is
 * what it is, and undefined for any other.
 */
export function encodingOf(args: Arguments): "utf-8" | "ascii" | undefined {
  const given = args.positional[0] ?? args.keywords.get("encoding");
  const name = given ? (given.kind === "str" ? given.value : undefined) : "utf-8";
  if (name === undefined) return undefined;
  if (/^(utf[-_ ]?8|u8)$/i.test(name)) return "utf-8";
  return /^(us-?ascii|ascii|latin[-_ ]?1|iso[-_]8859-1|cp1252)$/i.test(name) ? "ascii" : undefined;
}

/** `bytes(source)`: of numbers that are known, of a text with its encoding, or of a length, which gives zeros. */
export function makeBytes(source: Value | undefined, items: readonly Value[] | undefined): BytesValue {
  if (!source) return bytes("");
  if (source.kind === "bytes") return source;
  if (source.kind === "str") return { kind: "bytes", text: source };
  const count = source.kind === "int" && source.dim.kind === "known" ? source.dim.value : undefined;
  if (count !== undefined)
    return count >= 0 && count <= CHARACTERS_PER_TEXT ? bytes("\0".repeat(count)) : { kind: "bytes" };
  const codes = items?.map((item) =>
    item.kind === "int" && item.dim.kind === "known" ? item.dim.value : undefined,
  );
  if (!codes?.every((code): code is number => code !== undefined && code >= 0 && code < 128))
    return { kind: "bytes" };
  return bytes(codes.map((code) => String.fromCharCode(code)).join(""));
}
