/** Columns of categories: which a value can be, in which order, and the number that each of them has. */
import {
  type Categories,
  type ColumnContent,
  contentOfCells,
  mappedContent,
} from "../../../values/contents/column-content";
import { known } from "../../../values/dimensions/dimension";
import { indexState } from "../tables";
import type { IndexState } from "../table-states";

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

/** The shortest type that tells so many categories apart, as pandas keeps the places of values among them. */
export const typeOfCodes = ({ values: { length } }: Categories): string =>
  length < 127 ? "int8" : length < 32_767 ? "int16" : "int32";

/** The categories as the labels that pandas gives them as. */
export function labelsOfCategories({ dtype, values }: Categories): IndexState {
  const keys = dtype === "string" ? values.map((value) => `s:${value}`) : undefined;
  return indexState(known(values.length), keys, {
    content: keys ? undefined : contentOfCells(dtype, () => values),
  });
}

/** `series.cat.codes`: the place of each value among the categories, -1 of what is missing. */
export function codesOf(content: ColumnContent): ColumnContent | undefined {
  const categories = categoriesOf(content);
  if (!categories || content.missing === undefined) return undefined;
  const places = new Map(categories.values.map((value, place) => [value, String(place)]));
  const dtype = typeOfCodes(categories);
  const codes = mappedContent(content, dtype, (cell) => places.get(cell));
  if (content.missing === 0) return codes;
  if ("cells" in codes) return contentOfCells(dtype, () => (codes.cells ?? []).map((cell) => cell ?? "-1"));
  const values = codes.values && ["-1", ...codes.values];
  return { dtype, values, missing: 0 };
}
