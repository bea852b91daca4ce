/**
 * Bytes, as far as they are the ASCII of a text that is known: what text does with those characters, bytes do with those
 * numbers. Of any others only the text in UTF-8 is kept, and nothing is said of their number.
 */
import { argument } from "../../callables/arguments";
import { CHARACTERS_PER_TEXT, ITEMS_PER_CONTAINER } from "../../../values/bounds/budgets";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import { countWork } from "../../../values/bounds/work";
import {
  type Arguments,
  type BytesValue,
  type StrValue,
  type Value,
  bytes,
  int,
  str,
} from "../../../values/value";

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
 * The encoding that `encode`, `decode` and `bytes` are asked for: UTF-8 where none is given, "ascii" for others in which
 * ASCII is what it is, and undefined for any other.
 */
export function encodingOf(args: Arguments, position: number): "utf-8" | "ascii" | undefined {
  if (args.rest) return undefined;
  const asked = argument(args, position, "encoding");
  const name = asked ? knownText(asked) : "utf-8";
  if (name === undefined) return undefined;
  if (/^(utf[-_ ]?8|u8)$/i.test(name)) return "utf-8";
  return /^(us-?ascii|ascii|latin[-_ ]?1|iso[-_]8859-1|cp1252)$/i.test(name) ? "ascii" : undefined;
}

/** Whether what is no ASCII is left out: `text.encode("ascii", "ignore")`, and the same of `decode`. */
export const isOnlyAscii = (args: Arguments): boolean =>
  /^(us-?)?ascii$/i.test(knownText(argument(args, 0, "encoding")) ?? "") &&
  knownText(argument(args, 1, "errors")) === "ignore";

/** The ASCII of a text, without all else. */
export const withoutOthers = ({ value }: StrValue): StrValue => str(value?.replace(/[^\0-\x7f]/g, ""));

/** A text in the encoding that is asked for. */
export function encoded(text: StrValue, args: Arguments, position: number): BytesValue {
  if (position === 0 && isOnlyAscii(args)) return { kind: "bytes", text: withoutOthers(text) };
  const encoding = encodingOf(args, position);
  const made: BytesValue = { kind: "bytes", text };
  // In others than UTF-8, only ASCII is the same bytes.
  const isSame = encoding === "utf-8" || (encoding === "ascii" && asciiOf(made) !== undefined);
  return isSame ? made : { kind: "bytes" };
}

/** `bytes(source)`: of numbers that are known, of a text with its encoding, or of a length, which gives zeros. */
export function makeBytes(args: Arguments, items: readonly Value[] | undefined): BytesValue {
  const source = argument(args, 0, "source");
  if (!source) return args.rest ? { kind: "bytes" } : bytes("");
  if (source.kind === "bytes") return source;
  if (source.kind === "str") return encoded(source, args, 1);
  const count = knownInteger(source);
  if (count !== undefined)
    return count >= 0 && count <= CHARACTERS_PER_TEXT ? bytes("\0".repeat(count)) : { kind: "bytes" };
  const codes = items?.map(knownInteger);
  if (!codes?.every((code): code is number => code !== undefined && code >= 0 && code < 128))
    return { kind: "bytes" };
  return bytes(codes.map((code) => String.fromCharCode(code)).join(""));
}
