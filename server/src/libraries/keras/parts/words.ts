/** Texts as words, words as numbers: the arithmetic of vocabularies, which knows nothing of Python's values. */
import { countWork } from "../../../values/bounds/work";

/** Word → number. */
export type Vocabulary = ReadonlyMap<string, number>;

/** How a text is taken apart: each of the filtered characters is as good as the separator. */
export interface Splitting {
  readonly filters: string;
  readonly split: string;
  readonly lower: boolean;
}

/** The words of a text, after `text_to_word_sequence`. */
export function wordsOf(text: string, { filters, split, lower }: Splitting): readonly string[] {
  const filtered = new Set(filters);
  const plain = Array.from(lower ? text.toLowerCase() : text, (character) =>
    filtered.has(character) ? split : character,
  ).join("");
  const words = plain.split(split).filter((word) => word !== "");
  countWork(words.length);
  return words;
}

/** How often each word comes in some texts, on top of what was counted before; in order of first appearance. */
export function countedWords(
  texts: readonly (readonly string[])[],
  before: Vocabulary = new Map(),
): Vocabulary {
  const counts = new Map(before);
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words numbered from 1, the most frequent first and ties in order of appearance, behind those of `first`. */
export function indexOfWords(counts: Vocabulary, first: readonly string[]): Vocabulary {
  const words = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  return new Map([...first, ...words].map((word, i) => [word, i + 1]));
}

/** What a number is given to: words below `most`, where that is not 0; all others are `unseen`, or left out. */
export interface Numbering {
  readonly index: Vocabulary;
  readonly most: number;
  readonly unseen: number | undefined;
}

/** The numbers of words. */
export function numbersOf(words: readonly string[], { index, most, unseen }: Numbering): readonly number[] {
  countWork(words.length);
  return words.flatMap((word) => {
    const number = index.get(word);
    const kept = number !== undefined && (most === 0 || number < most) ? number : unseen;
    return kept === undefined ? [] : [kept];
  });
}
