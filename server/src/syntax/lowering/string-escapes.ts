/** Decodes the escape sequences of Python's string and bytes literals. */
import { lookup } from "../../values/names/lookup";

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\", "'": "'", '"': '"', a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v",
}; // prettier-ignore

/** An escape that Python gives a meaning: octal, `\x`, `\u`, `\U`, `\N{…}`, a line end, or one character. */
const ESCAPE =
  /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{([^}]*)\}|(\r\n|\r|\n)|([\\'"abfnrtv]))/g;

/** Stands for a character that is named by its Unicode name, whose table is not carried along. */
const NAMED_CHARACTER = "\uFFFD";

const HIGHEST_CODE_POINT = 0x10ffff;

/**
 * The value of a literal's text between its quotes. Bytes keep one character per byte and know no `\u`, `\U`
 * and `\N`. An escape that Python does not know stays as it is written, backslash included.
 */
export function decodeEscapes(source: string, isBytes: boolean): string {
  if (!source.includes("\\")) return normalizeLineEnds(source);
  return normalizeLineEnds(source).replace(
    ESCAPE,
    (
      whole: string,
      octal?: string,
      hex?: string,
      short?: string,
      long?: string,
      name?: string,
      line?: string,
      simple?: string,
    ) => {
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & (isBytes ? 0xff : 0x1ff));
      if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
      if (line !== undefined) return "";
      if (simple !== undefined) return lookup(SIMPLE_ESCAPES, simple) ?? whole;
      if (isBytes) return whole;
      if (name !== undefined) return NAMED_CHARACTER;
      const code = parseInt(short ?? long ?? "", 16);
      return code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Python reads every line end in a source file as `\n`. */
export function normalizeLineEnds(source: string): string {
  return source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
}
