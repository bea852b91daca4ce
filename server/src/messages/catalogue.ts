/** What a message is: a text with placeholders, in English beside the thing it speaks of, in other languages in a folder each. */

/** The languages that there are texts in, each by its own name for itself; `translations.ts` holds the texts of all but English. */
export const LANGUAGES = { en: "English", "zh-cn": "简体中文" } as const;
export type Language = keyof typeof LANGUAGES;

export const isLanguage = (text: unknown): text is Language =>
  typeof text === "string" && Object.hasOwn(LANGUAGES, text);
export const languages: readonly Language[] = Object.keys(LANGUAGES).filter(isLanguage);

const primarySubtag = (locale: string): string => locale.toLowerCase().split(/[-_.@]/)[0] ?? "";

/**
 * The language for a locale such as `zh-Hant-TW` or `de_DE.UTF-8`; English where there are no texts in its own, or where
 * a client sent something else than a text.
 */
export function languageOf(locale: unknown): Language {
  if (typeof locale !== "string") return "en";
  const spelled = locale.toLowerCase();
  if (isLanguage(spelled)) return spelled;
  return languages.find((language) => primarySubtag(language) === primarySubtag(locale)) ?? "en";
}

/** The names in a text's placeholders, as a type: what has to be known before the text can be said. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name}|${string}` ? Name : Inner) | Placeholders<Rest>
  : never;

/** `{name}`, or `{name|one|several}`: a number and the words behind it, of which one is of 1 and the other of all else. */
const PLACEHOLDER = /\{(\w+)(?:\|([^{|}]+)\|([^{|}]+))?\}/g;

/** Everything said about one problem code: the message in three parts, and its documentation page. */
export interface ProblemText {
  /** Stable, kebab-case. */
  readonly code: string;
  /** What is wrong, with the real numbers. */
  readonly what: string;
  /** Why it is wrong. */
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
  /** A paragraph for the code's documentation page. */
  readonly documentation: string;
  /** Python that shows the problem. */
  readonly example: string;
  /** The Keras that has the problem, where it is not the third. */
  readonly keras?: 2;
  /** Files that the example imports, by their names. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** The parts of a problem's text that other languages say in their own words; the page falls back to English. */
export interface TranslatedProblem {
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
  readonly documentation?: string;
}

/** Keeps a problem's texts as literal types, so that a missing fact does not compile. */
export const problem = <const Text extends ProblemText>(text: Text): Text => text;

/** A text with something in place of each placeholder, which is given its name and the words behind it, if any. */
export const replacePlaceholders = (
  template: string,
  by: (name: string, words: readonly [one: string, several: string] | undefined, whole: string) => string,
): string =>
  template.replace(PLACEHOLDER, (whole, name: string, one?: string, several?: string) =>
    by(name, one === undefined || several === undefined ? undefined : [one, several], whole),
  );

/** Fills a text's placeholders; one that has no value stays as it is, so that a missing fact is seen and not hidden. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return replacePlaceholders(template, (name, words, whole) => {
    const given = Object.hasOwn(values, name) ? values[name] : undefined;
    if (given === undefined) return whole;
    const value = String(given);
    return words ? `${value} ${words[value === "1" ? 0 : 1]}` : value;
  });
}
