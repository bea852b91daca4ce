/** Columns of categories: which a value can be, in which order, and the number that each of them has. */
import {
  type Categories,
  type ColumnContent,
  contentOfCells,
  mappedContent,
} from "../../values/column-content";

/** Values in the order that pandas gives them as categories: texts as they sort, numbers by size. */
export const orderedValues = (dtype: string | undefined, values: readonly string[]): readonly string[] =>
  /^(u?int|float)/.test(dtype ?? "") ? [...values].sort((a, b) => Number(a) - Number(b)) : [...values].sort();

/** What a column's values are told apart by: its categories, or the values that stand in it. */
export const categoriesOf = ({ dtype, values, categories }: ColumnContent): Categories | undefined =>
  dtype === "category" ? categories : values && { dtype, values: orderedValues(dtype, values) };

/** A column whose different values become its categories. */
export function categorised(content: ColumnContent): ColumnContent {
  if (content.dtype === "category") return content;
  return { ...mappedContent(content, "category", (cell) => cell), categories: categoriesOf(content) };
}

/** `series.cat.codes`: the place of each value among the categories, -1 of what is missing. */
export function codesOf(content: ColumnContent): ColumnContent | undefined {
  const categories = categoriesOf(content);
  if (!categories || content.missing === undefined) return undefined;
  const places = new Map(categories.values.map((value, place) => [value, String(place)]));
  const codes = mappedContent(content, "int8", (cell) => places.get(cell));
  if (content.missing === 0) return codes;
  if ("cells" in codes) return contentOfCells("int8", () => (codes.cells ?? []).map((cell) => cell ?? "-1"));
  const values = codes.values && ["-1", ...codes.values];
  return { dtype: "int8", values, missing: 0 };
}
