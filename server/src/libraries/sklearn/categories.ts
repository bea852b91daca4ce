/** How many different values there are in what a transformer is fitted to. */
import { contentsInOrder, tableOf } from "../pandas";
import { orderedValues } from "../pandas/columns/category-cells";
import { tensorOf } from "../tensor-functions";
import {
  allElements,
  arrayValues,
  differentElements,
  withValues,
} from "../tensor-functions/core/known-elements";
import { type ColumnContent, contentOfCells, differentIn } from "../../values/contents/column-content";
import type { Context } from "../../values/context";
import { known } from "../../values/dimensions/dimension";
import { shapeOf } from "../../values/dimensions/shape";
import { type ObjectValue, type TensorValue, type Value, list } from "../../values/value";

/** What is known of labels: one for each row, or in one column. */
export function labelContent(value: Value | undefined, context: Context): ColumnContent | undefined {
  const table = tableOf(value);
  if (table?.type === "series") return table.content;
  const tensor = value && value.kind !== "unknown" ? tensorOf(value, context) : undefined;
  return tensor && allElements(tensor);
}

/** The number of different values of labels, a missing one among them; undefined where it is not known. */
export function differentValues(value: Value | undefined, context: Context): number | undefined {
  const table = tableOf(value);
  if (table?.type === "series") return differentIn(table.content);
  if (!value || value.kind === "unknown") return undefined;
  const tensor = tensorOf(value, context);
  return tensor && differentElements(tensor);
}

/** What the columns of a table or a matrix hold; undefined where nothing is known of them. */
export function contentOfColumns(
  value: Value | undefined,
  context: Context,
): readonly (ColumnContent | undefined)[] | undefined {
  const table = tableOf(value);
  if (table?.type === "frame") return contentsInOrder(table);
  const tensor = value && value.kind !== "unknown" ? tensorOf(value, context) : undefined;
  const values = tensor && arrayValues(tensor);
  if (!tensor?.shape.ranked || tensor.shape.dims.length !== 2) return undefined;
  const width = tensor.shape.dims[1];
  return (
    values?.columns ?? (width?.kind === "known" && width.value === 1 ? [allElements(tensor)] : undefined)
  );
}

/** The numbers of different values of the columns of a table; undefined where one is not known. */
export function valuesOfColumns(value: Value | undefined, context: Context): readonly number[] | undefined {
  const counts = contentOfColumns(value, context)?.map(differentIn);
  return counts?.every((count) => count !== undefined) ? counts : undefined;
}

/** Different values in their order, as an encoder learns them; undefined where they are not known, or one is missing. */
export function learntValues(content: ColumnContent | undefined): TensorValue | undefined {
  const values = content?.missing === 0 ? content.values : undefined;
  if (!content || !values || content.dtype === "category") return undefined;
  const ordered = orderedValues(content.dtype, values);
  const made: TensorValue = {
    kind: "tensor",
    flavour: "numpy",
    shape: shapeOf([known(ordered.length)]),
    dtype: content.dtype,
  };
  return withValues(made, { all: contentOfCells(content.dtype, () => ordered) });
}

/** Remembers the different values of each column of the data, as `categories_`; of no data that they are not known. */
export function learnCategoryValues(self: ObjectValue, data: Value | undefined, context: Context): void {
  const learnt = contentOfColumns(data, context)?.map(learntValues);
  if (learnt?.every((categories) => categories !== undefined))
    context.heap.set(self.attributes, "categories_", list(learnt));
  else context.heap.delete(self.attributes, "categories_");
}

/** What was learnt of each column; none where it is not known. */
export function learntCategories(self: ObjectValue): readonly (TensorValue | undefined)[] {
  const learnt = self.attributes.get("categories_");
  const items = learnt?.kind === "list" ? learnt.items : undefined;
  return (items ?? []).map((item) => (item.kind === "tensor" ? item : undefined));
}
