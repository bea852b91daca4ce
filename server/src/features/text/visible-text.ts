/** Text from a program made safe to show: what would steer a terminal or turn the reading order around is made visible. */

/** Control characters, and the marks that reorder text (https://trojansource.codes). */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}]/gu;
/** Unicode's pictures of the first 32 control characters begin here. */
const CONTROL_PICTURES = 0x2400;

function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code);
  return code === 0x7f ? "\u2421" : `\\u{${code.toString(16)}}`;
}

/** Text of several lines: tabs and line ends stay. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (character, at: number) => {
    if (character === "\t" || character === "\n") return character;
    return character === "\r" && text[at + 1] === "\n" ? character : shown(character);
  });
}

/** Text that has to stay on its line. */
export function visibleLine(text: string): string {
  return text.replace(UNSEEN, shown);
}

/** JSON in which nothing but blanks and line ends steers a terminal; it reads as the same value. */
export function visibleJson(json: string): string {
  return json.replace(UNSEEN, (character) =>
    character === "\n" || character === "\r" || character === "\t"
      ? character
      : `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}
