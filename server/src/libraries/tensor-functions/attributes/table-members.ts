/** What pandas' tables and Python's lists have and NumPy's arrays lack: people take a table's values and go on as if they had it. */
import { isCertainArray } from "../../../values/certain-array";
import type { MissingAttribute } from "../../../values/records/missing-attribute";
import { type Span, endOf } from "../../../values/records/span";
import type { Value } from "../../../values/value";
import { wordSet } from "../../../values/names/words";

/**
 * Names that `hasattr` finds on no array of NumPy 1.20 to 2.3 nor on one of its subclasses (masked, memory-mapped, matrix,
 * record), and that pandas' own kinds of array, which `.values` may give, lack as well.
 */
const OF_TABLES = wordSet(
  "iloc loc columns head tail iterrows itertuples groupby set_index reset_index sort_values",
);
const OF_LISTS = wordSet("append extend");

/** What picks rows by their places as an array's own brackets do. */
const BY_PLACES = "iloc";

/** Says that an array has no such attribute. */
export function lacksTableMember(
  value: Value,
  attribute: string,
  site: Span,
): MissingAttribute<"lacks-attribute"> | undefined {
  if (!(OF_TABLES.has(attribute) || OF_LISTS.has(attribute)) || !isCertainArray(value)) return undefined;
  return {
    message: `'numpy.ndarray' object has no attribute '${attribute}'`,
    code: "lacks-attribute",
    facts: { value: "A NumPy array", attribute },
    isProven: true,
    remedies:
      attribute === BY_PLACES
        ? [{ kind: "replaceText", span: endOf(site, attribute.length + 1), text: "", preferred: true }]
        : [],
  };
}
