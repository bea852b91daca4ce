/** What Python's own containers take for no place or key: texts for the places of a list, floats, lists for keys. */
import { certainType } from "../objects/certain-types";
import { plainType } from "../objects/plain-types";
import { unhashable } from "../refused-values/unhashable";
import { refusedExpression, shown, typeError } from "../refused-values/refusal";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Value } from "../../../values/value";

/** How the refusal of each type begins. */
const WORDS: Readonly<Record<string, string>> = {
  list: "list indices must be integers or slices, not ",
  tuple: "tuple indices must be integers or slices, not ",
  range: "range indices must be integers or slices, not ",
  bytes: "byte indices must be integers or slices, not ",
};

const said = (value: Value, index: Value, message: string): NotIterable<"refused-value"> =>
  refusedExpression(`${shown(value)}[${index.kind === "slice" ? "…" : shown(index)}]`, typeError(message));

const refusedEnd = (end: Value): boolean => !"nbi".includes(certainType(end)?.letter ?? "n");

/** What is raised where `value[index]` is read, set or deleted with an index of a type that is none. */
export function refusedPlace(value: Value, index: Value): NotIterable | undefined {
  if (value.kind === "dict") return plainType(value) === "dict" ? unhashable(index) : undefined;
  const type = value.kind === "bytes" ? value.text && "bytes" : plainType(value);
  const begins =
    type === undefined
      ? undefined
      : (WORDS[type] ?? (type === "str" ? "string indices must be integers…" : undefined));
  if (begins === undefined) return undefined;
  if (index.kind === "slice")
    return [index.lower, index.upper, index.step].some(refusedEnd)
      ? said(value, index, "slice indices must be integers or None or have an __index__ method")
      : undefined;
  const given = certainType(index);
  // What is an object may stand for a number by a method of a base.
  if (!given || "bio".includes(given.letter)) return undefined;
  return said(value, index, type === "str" ? begins : `${begins}${given.name}`);
}
