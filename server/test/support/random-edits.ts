// Edits at random, of the kinds that people make, from a seed that can be printed and used again.

/** Numbers from 0 up to, and without, 1; the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What an edit is called in a failure, and the texts it goes through: half-typed code comes before whole code. */
export interface RandomEdit {
  readonly name: string;
  readonly texts: readonly string[];
}

type Random = () => number;

const below = (random: Random, end: number): number => Math.floor(random() * end);
const oneOf = <T>(random: Random, items: readonly T[]): T | undefined => items[below(random, items.length)];

interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function tokensOf(text: string, pattern: RegExp): readonly Token[] {
  return [...text.matchAll(pattern)].map(({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
    text: token,
  }));
}

const NAMES = /[A-Za-z_]\w*/g;
const NUMBERS = /\b\d+\b/g;
const TOKENS = /[A-Za-z_]\w*|\b\d+\b|"[^"\n]*"|'[^'\n]*'|[-+*/=<>.,:()[\]{}]/g;

const replaced = (text: string, token: Token, by: string): string =>
  text.slice(0, token.start) + by + text.slice(token.end);

const withLines = (text: string, change: (lines: string[]) => void): string => {
  const lines = text.split("\n");
  change(lines);
  return lines.join("\n");
};

type Kind = (text: string, random: Random) => readonly string[] | undefined;

/** One of each is tried; one that finds nothing to do gives nothing. */
const kinds: Readonly<Record<string, Kind>> = {
  "another number": (text, random) => {
    const token = oneOf(random, tokensOf(text, NUMBERS));
    return token && [replaced(text, token, String(oneOf(random, [0, 1, 2, 3, 5, 8, 16, 32, 63, 128])))];
  },
  "another token": (text, random) => {
    const tokens = tokensOf(text, TOKENS);
    const [token, other] = [oneOf(random, tokens), oneOf(random, tokens)];
    return token && other && [replaced(text, token, other.text)];
  },
  "a name of the same file": (text, random) => {
    const names = tokensOf(text, NAMES);
    const [token, other] = [oneOf(random, names), oneOf(random, names)];
    return token && other && [replaced(text, token, other.text)];
  },
  "a name changed everywhere": (text, random) => {
    const token = oneOf(random, tokensOf(text, NAMES));
    return token && [text.replaceAll(new RegExp(`\\b${token.text}\\b`, "g"), `${token.text}_`)];
  },
  "a line less": (text, random) => [withLines(text, (lines) => lines.splice(below(random, lines.length), 1))],
  "a line twice": (text, random) => [
    withLines(text, (lines) => {
      const at = below(random, lines.length);
      lines.splice(at, 0, lines[at] ?? "");
    }),
  ],
  "a line moved": (text, random) => [
    withLines(text, (lines) => {
      const [line = ""] = lines.splice(below(random, lines.length), 1);
      lines.splice(below(random, lines.length + 1), 0, line);
    }),
  ],
  "two lines swapped": (text, random) => [
    withLines(text, (lines) => {
      const [a, b] = [below(random, lines.length), below(random, lines.length)];
      [lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
    }),
  ],
  "a line in a comment": (text, random) => [
    withLines(text, (lines) => {
      const at = below(random, lines.length);
      const line = lines[at] ?? "";
      lines[at] = line.startsWith("# ") ? line.slice(2) : `# ${line}`;
    }),
  ],
  "a blank line or a comment more": (text, random) => [
    withLines(text, (lines) =>
      lines.splice(below(random, lines.length + 1), 0, random() < 0.5 ? "" : "# note"),
    ),
  ],
  "a character less": (text, random) => {
    const at = below(random, text.length);
    return [text.slice(0, at) + text.slice(at + 1)];
  },
  "a line half typed, then whole": (text, random) => {
    const lines = text.split("\n");
    const at = below(random, lines.length);
    const line = lines[at] ?? "";
    const half = withLines(text, (all) => {
      all[at] = line.slice(0, below(random, line.length + 1));
    });
    return half === text ? undefined : [half, text];
  },
  "a bracket open, then closed": (text, random) => {
    const at = below(random, text.length + 1);
    return [text.slice(0, at) + (oneOf(random, ["(", "[", '"', "{"]) ?? "(") + text.slice(at), text];
  },
};

/** An edit of `text`. `earlier` are texts that the document had, to one of which it may go back. */
export function randomEdit(text: string, earlier: readonly string[], random: Random): RandomEdit {
  const back = random() < 0.15 ? oneOf(random, earlier) : undefined;
  if (back !== undefined && back !== text) return { name: "back to an earlier text", texts: [back] };
  for (;;) {
    const [name = "", kind] = oneOf(random, Object.entries(kinds)) ?? [];
    const texts = kind?.(text, random) ?? [];
    if (texts.some((next) => next !== text)) return { name, texts };
  }
}
