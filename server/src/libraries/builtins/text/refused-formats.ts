/** What `template % values` certainly refuses, after "printf-style String Formatting". */
import { percentPlaces } from "./value-text";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { Value } from "../../../values/value";

/** A value that is given to a place for numbers, and what Python says of it. */
export interface RefusedFormat {
  readonly message: string;
  /** The place as it is written, `%.3f`. */
  readonly written: string;
  readonly remedies: readonly Remedy[];
}

/** The first value of which no number is written; `typeOf` tells the types of Python's own values, where they are certain. */
export function refusedFormat(
  template: Value,
  given: Value,
  typeOf: (value: Value) => string | undefined,
  at: () => Span,
): RefusedFormat | undefined {
  if (template.kind !== "str" || template.value === undefined || template.value.includes("*"))
    return undefined;
  const places = percentPlaces(template.value) ?? [];
  const values = given.kind === "tuple" ? given.items : [given];
  for (const [i, { written, type }] of places.entries()) {
    const value = values[i];
    const name = value && typeOf(value);
    if (!value || !name || !/^(str|list|dict|set|NoneType|tuple)$/.test(name)) continue;
    if (!/[diuoxXeEfFgG]/.test(type)) continue;
    const message = /[eEfFgG]/.test(type)
      ? `must be real number, not ${name}`
      : `%${type} format: ${/[oxX]/.test(type) ? "an integer" : "a real number"} is required, not ${name}`;
    const isAlone = given.kind === "list" && places.length === 1;
    const first: Remedy = { kind: "wrapText", span: at(), before: "", after: "[0]", preferred: true };
    return { message, written, remedies: isAlone ? [first] : [] };
  }
  return undefined;
}
