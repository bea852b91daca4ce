/** How a value is told that one of Python's own functions refuses: the call as one reads it, and what Python says. */
import { textOf } from "../text/value-text";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Arguments, Value } from "../../../values/value";

/** What a function says of its arguments; undefined where it takes them, or nobody knows them. */
export type Refuses = (args: Arguments) => Said | undefined;

/** The class of an exception and its words; `…` stands for what Python's versions say each in its own way. */
export interface Said {
  readonly exception: string;
  readonly message: string;
  /** The parameter that is not given, where that is all that is refused. */
  readonly lacks?: string | undefined;
}

export const valueError = (message: string): Said => ({ exception: "ValueError", message });
export const typeError = (message: string): Said => ({ exception: "TypeError", message });

/** Characters of an argument that are shown. */
const SHOWN = 30;

export function shown(value: Value): string {
  const text = textOf(value, undefined, "r") ?? "…";
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** What Python says of an expression. */
export const refusedExpression = (
  call: string,
  { exception, message }: Said,
): NotIterable<"refused-value"> => ({
  exception,
  message,
  code: "refused-value",
  facts: { call, exception, words: message.replace(/\.$/, "") },
});

/** What Python says, with the call that it says it of. */
export function refusal(
  said: Said,
  name: string,
  { positional, keywords }: Arguments,
): NotIterable<"refused-value"> {
  const given = [...positional.map(shown), ...[...keywords].map(([key, value]) => `${key}=${shown(value)}`)];
  return refusedExpression(`${name}(${given.join(", ")})`, said);
}
