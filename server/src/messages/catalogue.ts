/** What a message is: a text with `{name}` placeholders, in English beside the thing it speaks of, in other languages in a folder each. */

/** The languages that there are texts in; `translations.ts` holds all but English. */
export type Language = "en" | "zh-cn";

/** The names in a text's `{name}` placeholders, as a type: what has to be known before the text can be said. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

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

/** Fills `{name}` placeholders; one that has no value stays as it is, so that a missing fact is seen and not hidden. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}
