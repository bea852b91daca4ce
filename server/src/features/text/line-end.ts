/** Finds where a line begins and where its code ends, so that hints stand before its comment. */

const isLineEnd = (character: string | undefined): boolean =>
  character === undefined || character === "\n" || character === "\r";

/**
 * The offset behind the last code token on the line of `offset`, which must not stand inside a string or comment:
 * trailing blanks and a comment are left out. A string that goes on over the line's end counts up to that end.
 */
export function codeEndOfLine(text: string, offset: number): number {
  let end = offset;
  let quote: string | undefined;
  for (let i = offset; !isLineEnd(text[i]); i++) {
    const character = text[i] ?? "";
    if (quote !== undefined) {
      if (character === "\\") i++;
      else if (text.startsWith(quote, i)) {
        i += quote.length - 1;
        quote = undefined;
      }
      end = Math.min(i + 1, text.length);
      continue;
    }
    if (character === "#") break;
    if (character === '"' || character === "'") {
      quote = text.startsWith(character.repeat(3), i) ? character.repeat(3) : character;
      i += quote.length - 1;
    }
    if (character.trim() !== "") end = i + 1;
  }
  return end;
}

/** Where the line of an offset begins. A search for a line break of either kind would go through the whole file for one of them. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text[start - 1])) start--;
  return start;
}

/** How the lines of a text end. */
export const lineBreakOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");
