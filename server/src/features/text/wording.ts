/** Turns messages with facts into sentences: the one place where numbers and shapes become words. */
import { type Language, fill } from "../../messages/catalogue";
import { explanations } from "../../messages/explanations";
import type { UiKey } from "../../messages/message-keys";
import { type ProblemCode, problemTexts } from "../../messages/problem-codes";
import { translations } from "../../messages/translations";
import { type Translation } from "../../messages/translation";
import { ui } from "../../messages/ui";
import { type Dim, formatDim } from "../../values/dimensions/dimension";
import type { Story } from "../../values/records/application";
import { lookup } from "../../values/names/lookup";
import type { Fact } from "../../values/records/finding";
import { type Shape, formatShape } from "../../values/dimensions/shape";

function isShape(fact: Dim | Shape): fact is Shape {
  return "ranked" in fact;
}

/** A fact as a person reads it: `128`, `(None, 128, 9)`, a text as it is. */
function formatFact(fact: Fact): string {
  if (typeof fact === "string") return fact;
  if (typeof fact === "number") return String(fact);
  return isShape(fact) ? formatShape(fact) : formatDim(fact);
}

/** All facts as texts, for `fill`. */
export function formatFacts(facts: Readonly<Record<string, Fact>>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, formatFact(fact)]));
}

const english: Translation = {
  problems: problemTexts,
  ui,
  explanations,
  layers: {},
};

/** The texts of a language. */
const textsIn = (language: Language = "en"): Translation =>
  language === "en" ? english : translations[language];

/** The sentence on what a layer does. */
export function summaryOf({ summary, described = "" }: Story, language?: Language): string {
  return lookup(textsIn(language).layers, described) ?? summary;
}

/** A sentence of the user interface. */
export function say(key: UiKey, facts: Readonly<Record<string, Fact>> = {}, language?: Language): string {
  return fill(textsIn(language).ui[key], formatFacts(facts));
}

/** A text of the program's own may be a whole file; a sentence is read that quotes a line or two of it. */
const LONGEST_QUOTE = 200;

/** Half of a character that was cut through. */
const HALF = /[\uD800-\uDBFF]$/;

/** A text of the program's own inside a sentence: on one line, and cut where it is long. */
export function quoted(text: string, longest = LONGEST_QUOTE): string {
  const line = text.replace(/\r\n?|\n/g, "\\n");
  return line.length <= longest ? line : `${line.slice(0, longest).replace(HALF, "")}…`;
}

/** What is wrong, why, and what to do, with the finding's own numbers. */
export function problemSentences(
  finding: { readonly code: ProblemCode; readonly facts: Readonly<Record<string, Fact>> },
  language?: Language,
): Record<"what" | "why" | "remedy", string> {
  const { what, why, remedy } = textsIn(language).problems[finding.code];
  const facts = Object.fromEntries(
    Object.entries(formatFacts(finding.facts)).map(([name, text]) => [name, quoted(text)]),
  );
  return { what: fill(what, facts), why: fill(why, facts), remedy: fill(remedy, facts) };
}

const hasKey = <Texts extends object>(texts: Texts, key: PropertyKey): key is keyof Texts =>
  Object.hasOwn(texts, key);

/** The sentence of an explanation; undefined where the catalogue does not have it, so that the caller can do without. */
export function explain(
  message: { readonly key: string; readonly facts?: Readonly<Record<string, Fact>> },
  language?: Language,
): string | undefined {
  const texts = textsIn(language);
  const text = hasKey(explanations, message.key)
    ? texts.explanations[message.key]
    : hasKey(ui, message.key)
      ? texts.ui[message.key]
      : undefined;
  return text === undefined ? undefined : fill(text, formatFacts(message.facts ?? {}));
}
