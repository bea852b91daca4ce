/** Ways to make another program of one: of its characters, tokens, lines and values, and of another program's. */
import type { Random } from "./random";

type Mutation = (text: string, random: Random, other: string) => string;

/** Tokens as far as it matters where one ends: words, numbers, strings, signs, blanks and line ends. */
const TOKENS =
  /[\p{L}_][\p{L}\p{N}_]*|\d[\d_.eExXa-fA-F]*|"[^"\n]*"|'[^'\n]*'|\*\*|\/\/|[-+*/%<>=!&|^@]=?|[^\S\n]+|\n|./gu;

/** Values that sizes, rates, names and lists are replaced by. */
const VALUES: readonly string[] =
  "0 -1 1 2 1.5 -0.0 1e308 10**9 2**63 2**200 None True 'x' '' () [] {} (1,) (None,) [[]] {1} ... lambda:0 print np.zeros(3) keras layers x [x,x] (x,)*3 float('nan') float('inf') b'' range(3) range(10**9) 'a'*10**6 [0]*10**6 iter([]) slice(None) object() int type(None) __import__('os') not_defined".split(
    " ",
  );

/** Wrappers that put an expression elsewhere. */
const WRAPPERS: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["-", ""],
  ["not ", ""],
  ["*", ""],
  ["f(", ")"],
  ["lambda: ", ""],
  ["", "[0]"],
  ["", ".shape"],
  ["", "()"],
  ["f'{", "}'"],
  ["[", " for _ in range(3)]"],
];

/** Statements that change what those around them mean. */
const STATEMENTS: readonly string[] = [
  "if unknown:",
  "else:",
  "while True:",
  "for i in range(5):",
  "for i in unknown:",
  "try:",
  "finally:",
  "with x as y:",
  "def f(x, y=1, *z, **w):",
  "class A(layers.Layer):",
  "return x",
  "break",
  "raise ValueError",
  "del x",
  "global x",
  "import keras",
  "from keras.layers import *",
  "x = x + x",
  "x = [x, x]",
  "yield x",
  "@f",
  "x.append(x)",
  "x = f(f(x))",
  "match x:",
  "case [a, *b]:",
];

const lines = (text: string): string[] => text.split("\n");

/** Changes one item of a list of pieces, and puts them together again. */
function withPiece(pieces: string[], at: number, by: readonly string[], separator: string): string {
  return [...pieces.slice(0, at), ...by, ...pieces.slice(at + 1)].join(separator);
}

const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];

/** Mutates one token that `isWanted`; the text as it is where there is none. */
function onToken(
  text: string,
  random: Random,
  isWanted: (token: string) => boolean,
  change: (token: string) => readonly string[],
): string {
  const tokens = tokensOf(text);
  const wanted = tokens.flatMap((token, i) => (isWanted(token) ? [i] : []));
  if (wanted.length === 0) return text;
  const at = random.pick(wanted);
  return withPiece(tokens, at, change(tokens[at] ?? ""), "");
}

const isBlank = (token: string): boolean => /^\s+$/.test(token);
const isValue = (token: string): boolean => /^(?:\d|["']|[\p{L}_])/u.test(token);

function onLine(text: string, random: Random, change: (line: string) => readonly string[]): string {
  const all = lines(text);
  const at = random.below(all.length);
  return withPiece(all, at, change(all[at] ?? ""), "\n");
}

const indentOf = (line: string): string => /^\s*/.exec(line)?.[0] ?? "";

const mutations: Readonly<Record<string, Mutation>> = {
  "a character less": (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1);
  },
  "a character more": (text, random) => {
    const at = random.below(text.length + 1);
    return (
      text.slice(0, at) + random.pick(Array.from("()[]{}:,.=\n\t '\"\\#@*%\0\u{1F600}")) + text.slice(at)
    );
  },
  "a piece less": (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + random.below(80));
  },
  "the end less": (text, random) => text.slice(0, random.below(text.length + 1)),
  "a token less": (text, random) =>
    onToken(
      text,
      random,
      (token) => !isBlank(token),
      () => [],
    ),
  "a token twice": (text, random) =>
    onToken(
      text,
      random,
      (token) => !isBlank(token),
      (token) => [token, token],
    ),
  "another token": (text, random, other) => {
    const tokens = tokensOf(other).filter((token) => !isBlank(token));
    return onToken(
      text,
      random,
      (token) => !isBlank(token),
      () => (tokens.length > 0 ? [random.pick(tokens)] : []),
    );
  },
  "another value": (text, random) => onToken(text, random, isValue, () => [random.pick(VALUES)]),
  "a value wrapped": (text, random) =>
    onToken(text, random, isValue, (token) => {
      const [before, after] = random.pick(WRAPPERS);
      return [before, token, after];
    }),
  "a value wrapped many times": (text, random) =>
    onToken(text, random, isValue, (token) => {
      const [before, after] = random.pick(WRAPPERS);
      const times = random.pick([5, 50, 500]);
      return [before.repeat(times), token, after.repeat(times)];
    }),
  "a line less": (text, random) => onLine(text, random, () => []),
  "a line twice": (text, random) => onLine(text, random, (line) => [line, line]),
  "a line forty times": (text, random) => onLine(text, random, (line) => new Array<string>(40).fill(line)),
  "a line indented": (text, random) => onLine(text, random, (line) => [`    ${line}`]),
  "a line less indented": (text, random) => onLine(text, random, (line) => [line.replace(/^ {1,4}/, "")]),
  "a line of another program": (text, random, other) =>
    onLine(text, random, (line) => [line, random.pick(lines(other))]),
  "a statement more": (text, random) =>
    onLine(text, random, (line) => [indentOf(line) + random.pick(STATEMENTS), line]),
  "a block in a statement": (text, random) => {
    const all = lines(text);
    const from = random.below(all.length);
    const to = from + 1 + random.below(6);
    const head = indentOf(all[from] ?? "") + random.pick(STATEMENTS);
    const body = all.slice(from, to).map((line) => `    ${line}`);
    return [...all.slice(0, from), head, ...body, ...all.slice(to)].join("\n");
  },
  "two lines exchanged": (text, random) => {
    const all = lines(text);
    const [a, b] = [random.below(all.length), random.below(all.length)];
    return all.map((line, i) => (i === a ? (all[b] ?? line) : i === b ? (all[a] ?? line) : line)).join("\n");
  },
  "another name everywhere": (text, random) => {
    const names = tokensOf(text).filter((token) => /^[\p{L}_]/u.test(token));
    if (names.length === 0) return text;
    const [from, to] = [random.pick(names), random.pick([...names, "__proto__", "constructor", "x"])];
    return tokensOf(text)
      .map((token) => (token === from ? to : token))
      .join("");
  },
};

/** A mutant after one to four mutations, and what they were. */
export function mutant(
  programs: readonly string[],
  random: Random,
): { readonly text: string; readonly how: string } {
  let text = random.pick(programs);
  const how: string[] = [];
  const times = 1 + random.below(4);
  for (let i = 0; i < times; i++) {
    const [name, mutate] = random.pick(Object.entries(mutations));
    text = mutate(text, random, random.pick(programs));
    how.push(name);
  }
  return { text, how: how.join(", ") };
}
