/** Sets of labels, one for each sample, as MultiLabelBinarizer learns them. */
import { tableOf } from "../pandas";
import { type ColumnContent, contentOfValues } from "../../values/contents/column-content";
import { LISTS, itemsOfCell } from "../../values/contents/list-cells";
import type { Context } from "../../values/context";
import type { Value } from "../../values/value";

/** Labels beyond which nobody counts which of them differ. */
const MOST_LABELS = 10_000;

/** The different labels that several sets of labels hold together; undefined where they are not written out. */
export function differentLabels(given: Value | undefined, context: Context): ColumnContent | undefined {
  const table = tableOf(given);
  const column = table?.type === "series" ? table.content : undefined;
  if (column?.dtype === LISTS && column.missing === 0) {
    const items = column.values?.flatMap((cell) => itemsOfCell(cell));
    return items && ofItems(items);
  }
  const sets = given?.kind === "list" || given?.kind === "tuple" ? given.items : undefined;
  const found: (string | number)[] = [];
  for (const set of sets ?? []) {
    const isSet = set.kind === "list" || set.kind === "tuple" || set.kind === "set";
    const labels = isSet ? context.iterate(set) : undefined;
    if (!labels || found.length + labels.length > MOST_LABELS) return undefined;
    for (const label of labels) {
      if (label.kind === "str" && label.value !== undefined) found.push(label.value);
      else if (label.kind === "int" && label.dim.kind === "known") found.push(label.dim.value);
      else return undefined;
    }
  }
  return sets && ofItems(found);
}

/** Labels of one kind; undefined where some are texts and others numbers. */
function ofItems(items: readonly (string | number)[]): ColumnContent | undefined {
  const kinds = new Set(items.map((item) => typeof item));
  return kinds.size > 1
    ? undefined
    : contentOfValues(kinds.has("number") ? "int64" : "string", [...new Set(items.map(String))]);
}
