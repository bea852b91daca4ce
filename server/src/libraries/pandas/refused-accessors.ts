/** `column.str` of numbers and `column.dt` of texts, which pandas refuses as soon as they are asked for. */
import type { Table } from "./table-states";
import type { Removal } from "../library-rules";
import type { Remedy } from "../../values/records/finding";
import { type Span, endOf, startOf } from "../../values/records/span";

/** What pandas calls numbers of a type (`infer_dtype`); categories of texts have both accessors, and what is not known may have. */
function numbersCalled(dtype: string): string | undefined {
  if (/^u?int\d+$/.test(dtype)) return "integer";
  if (/^float\d+$/.test(dtype)) return "floating";
  return dtype === "bool" ? "boolean" : undefined;
}

const refused = (
  message: string,
  attribute: string,
  given: string,
  site: Span,
  remedies: readonly Remedy[],
): Removal => ({
  exception: "AttributeError",
  finding: {
    code: "lacks-attribute",
    severity: "error",
    span: site,
    facts: { value: `A column of ${given}`, attribute },
    kerasSays: `AttributeError: ${message}`,
    raisedBy: "pandas",
    remedies,
  },
});

/** Says that a column has no such accessor, by the type of what it holds (`_validate` of pandas/core/strings/accessor.py). */
export function refusedAccessor(table: Table, attribute: string, site: Span): Removal | undefined {
  const dtype = table.type === "series" ? table.content?.dtype : undefined;
  if (dtype === undefined) return undefined;
  const numbers = numbersCalled(dtype);
  if (attribute === "str" && numbers !== undefined) {
    const message = `Can only use .str accessor with string values, not ${numbers}`;
    const text = "astype(str).str";
    const asTexts = {
      kind: "replaceText",
      span: endOf(site, attribute.length),
      text,
      preferred: true,
    } as const;
    return refused(message, attribute, "numbers", site, [asTexts]);
  }
  if (attribute !== "dt" || (dtype !== "string" && numbers === undefined)) return undefined;
  const span = startOf(site, attribute.length + 1);
  const parsed = {
    kind: "wrapText",
    span,
    before: "pd.to_datetime(",
    after: ")",
    needs: "pd",
    preferred: true,
  } as const;
  const given = numbers === undefined ? "texts" : "numbers";
  const message = "Can only use .dt accessor with datetimelike values";
  return refused(message, attribute, given, site, numbers === undefined ? [parsed] : []);
}
