/** Decodes Python source as Python does: UTF-8, or what the first two lines say (PEP 263). */

import { standardEncoding } from "./python-encodings";

export interface SourceText {
  readonly text: string;
  /** Why Python would refuse the bytes; the text then has replacement characters where it could not be read. */
  readonly damage?: { readonly encoding: string; readonly offset: number };
  /** Whether the bytes are in another encoding than UTF-8, or can't be read in theirs. */
  readonly isOtherEncoding?: boolean;
  /** Whether they begin with a byte order mark, which the text has not. */
  readonly hasMark?: boolean;
}

/** The cookie stands in the first two lines; what is longer than this is no line that a person wrote. */
const COOKIE_SEARCH_BYTES = 1_000;

function declaredEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, COOKIE_SEARCH_BYTES));
  const [first = "", second = ""] = start.split(/\r\n|\r|\n/);
  const isPassable = /^\s*(#|$)/.test(first.replace(/^ï»¿/, ""));
  const cookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
  const found = cookie.exec(first.replace(/^ï»¿/, "")) ?? (isPassable ? cookie.exec(second) : null);
  return found?.[1] ?? "utf-8";
}

/** UTF-8's byte order mark. */
const MARK = [0xef, 0xbb, 0xbf];

/** The text of a Python file without its byte order mark; never fails. */
export function decodePython(bytes: Uint8Array): SourceText {
  const encoding = declaredEncoding(bytes);
  const name = standardEncoding(encoding);
  // Its letters can't be read here, but all of Python's own characters can.
  if (name === "only Python") return { text: new TextDecoder("latin1").decode(bytes), isOtherEncoding: true };
  try {
    const text = new TextDecoder(name, { fatal: true }).decode(bytes);
    const hasMark = name === "utf-8" && MARK.every((byte, i) => bytes[i] === byte);
    return { text, ...(name !== "utf-8" && { isOtherEncoding: true }), ...(hasMark && { hasMark }) };
  } catch (error) {
    // A RangeError is an encoding that nobody knows, a TypeError bytes that are not in it.
    if (!(error instanceof RangeError) && !(error instanceof TypeError)) throw error;
    const text = new TextDecoder("utf-8").decode(bytes);
    return { text, isOtherEncoding: true, damage: { encoding, offset: Math.max(0, text.indexOf("\uFFFD")) } };
  }
}
