/** JSON as Python's `json` reads it, and so Jupyter: outputs such as plots hold `NaN` and `Infinity`. */

/** The numbers that Python writes as they are, and that JSON lacks. */
const NO_NUMBER = /-?\b(?:NaN|Infinity)\b/g;

/** Where the string ends that begins with the quote at `start`: behind its closing quote, or with the text. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const quote = json.indexOf('"', at);
    if (quote < 0) return json.length;
    let before = quote;
    while (before > at && json[before - 1] === "\\") before--;
    if ((quote - before) % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}

/** The text with `null` for each of those numbers outside of strings. One pass: the text may be anything. */
function withNulls(json: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < json.length) {
    const quote = json.indexOf('"', at);
    const start = quote < 0 ? json.length : quote;
    const end = quote < 0 ? start : endOfString(json, quote);
    pieces.push(json.slice(at, start).replace(NO_NUMBER, "null"), json.slice(start, end));
    at = end;
  }
  return pieces.join("");
}

/** What a text of JSON says, with None for numbers that JSON lacks; undefined where it is none. */
export function parsedJson(json: string): unknown {
  for (const text of [() => json, () => withNulls(json)]) {
    try {
      return JSON.parse(text());
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}
