/** Sets of labels, one for each sample, as MultiLabelBinarizer learns them. */
import { tableOf } from "../pandas";
import { LISTS, itemsOfCell } from "../../values/list-cells";
import type { Context } from "../../values/context";
import type { Value } from "../../values/value";

/** Labels beyond which nobody counts which of them differ. */
const MOST_LABELS = 10_000;

/** How many different labels several sets of labels hold together; undefined where they are not written out. */
export function differentLabels(given: Value | undefined, context: Context): number | undefined {
  const table = tableOf(given);
  const column = table?.type === "series" ? table.content : undefined;
  if (column?.dtype === LISTS && column.missing === 0)
    return column.values && new Set(column.values.flatMap((cell) => itemsOfCell(cell))).size;
  const sets = given?.kind === "list" || given?.kind === "tuple" ? given.items : undefined;
  const found = new Set<string>();
  let count = 0;
  for (const set of sets ?? []) {
    const isSet = set.kind === "list" || set.kind === "tuple" || set.kind === "set";
    const labels = isSet ? context.iterate(set) : undefined;
    count += labels?.length ?? 0;
    if (!labels || count > MOST_LABELS) return undefined;
    for (const label of labels) {
      if (label.kind === "str" && label.value !== undefined) found.add(`s${label.value}`);
      else if (label.kind === "int" && label.dim.kind === "known") found.add(`i${label.dim.value}`);
      else return undefined;
    }
  }
  return sets && found.size;
}
