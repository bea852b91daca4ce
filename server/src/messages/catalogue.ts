/** The message catalogue: every sentence that a person reads, by key and language, with `{name}` placeholders. */

export type Language = "en" | "zh-cn";

/** A sentence in English, and in Simplified Chinese where it has been translated. */
export interface LocalisedText {
  readonly en: string;
  readonly "zh-cn"?: string;
}

/** Everything said about one problem code: the message in three parts, and its documentation page. */
export interface ProblemText {
  /** Stable, kebab-case. */
  readonly code: string;
  /** What is wrong, with the real numbers. */
  readonly what: LocalisedText;
  /** Why it is wrong. */
  readonly why: LocalisedText;
  /** What to do. */
  readonly remedy: LocalisedText;
  /** A paragraph for the code's documentation page. */
  readonly documentation: string;
  /** Python that shows the problem. */
  readonly example: string;
}

/** Fills `{name}` placeholders; one that has no value stays as it is, so that a missing fact is seen and not hidden. */
export function fill(
  text: LocalisedText,
  values: Readonly<Record<string, string>>,
  language: Language = "en",
): string {
  const template = text[language] ?? text.en;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}
