/** Texts of which one is meant, where nobody knows which: what is not among them it certainly is not. */
import { TEXTS_PER_CHOICE } from "./bounds/budgets";
import { type StrValue, type Value, str } from "./value";

/** The texts that a value may be; undefined where that is not known, or it is no text. */
export function textsOf(value: Value): readonly string[] | undefined {
  if (value.kind !== "str" || value.instance) return undefined;
  return value.value === undefined ? value.among : [value.value];
}

/** One of `values`, all of which are texts; undefined where one is none. Of too many only the kind is kept. */
export function oneOfTexts(values: readonly Value[]): StrValue | undefined {
  if (!values.every(({ kind }) => kind === "str")) return undefined;
  const among = new Set<string>();
  for (const value of values) {
    const texts = textsOf(value);
    if (!texts) return str(undefined);
    for (const text of texts) among.add(text);
    if (among.size > TEXTS_PER_CHOICE) return str(undefined);
  }
  const [only] = among;
  const one = among.size === 1 ? str(only) : { ...str(undefined), among: [...among] };
  const [first] = values;
  const isDtype = first?.kind === "str" ? first.isDtype : undefined;
  return isDtype && values.every((value) => value.kind === "str" && value.isDtype === isDtype)
    ? { ...one, isDtype }
    : one;
}

/** What holds whichever of its texts a value is; undefined where they differ, or are not known. */
export function forEachText(value: Value, holds: (text: string) => boolean | undefined): boolean | undefined {
  const texts = textsOf(value);
  if (!texts || texts.length === 0) return undefined;
  const answers = new Set(texts.map(holds));
  const [only] = answers;
  return answers.size === 1 ? only : undefined;
}
