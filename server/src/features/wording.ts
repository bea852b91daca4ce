/** Turns messages with facts into sentences: the one place where numbers and shapes become words. */
import { type Language, type LocalisedText, fill } from "../messages/catalogue";
import { explanations } from "../messages/explanations";
import { ui } from "../messages/ui";
import type { Message } from "../values/application";
import { type Dim, formatDim } from "../values/dimension";
import type { Fact } from "../values/finding";
import { type Shape, formatShape } from "../values/shape";
import { lookup } from "../values/lookup";

/** A key of the user interface's own sentences. */
export type UiKey = keyof typeof ui;

function isShape(fact: Dim | Shape): fact is Shape {
  return "ranked" in fact;
}

/** A fact as a person reads it: `128`, `(None, 128, 9)`, a text as it is. */
export function formatFact(fact: Fact): string {
  if (typeof fact === "string") return fact;
  if (typeof fact === "number") return String(fact);
  return isShape(fact) ? formatShape(fact) : formatDim(fact);
}

/** All facts as texts, for `fill`. */
export function formatFacts(facts: Readonly<Record<string, Fact>>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, formatFact(fact)]));
}

/** A sentence of the user interface. */
export function say(
  key: UiKey,
  facts: Readonly<Record<string, Fact>> = {},
  language: Language = "en",
): string {
  return fill(ui[key], formatFacts(facts), language);
}

const texts: Readonly<Partial<Record<string, LocalisedText>>> = { ...explanations, ...ui };

/** The sentence of an explanation; undefined where the catalogue does not have it, so that the caller can do without. */
export function explain(message: Message, language: Language = "en"): string | undefined {
  const text = lookup(texts, message.key);
  return text && fill(text, formatFacts(message.facts ?? {}), language);
}
