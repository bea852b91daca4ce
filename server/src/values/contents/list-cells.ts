/** Columns of which every value is a list of texts or whole numbers: each is kept as the JSON of its items. */
import { type ColumnContent, contentOfCells } from "./column-content";
import { knownInteger } from "../known-number";
import { type Value, int, list, str } from "../value";

/** The type that such columns have here; to pandas they hold objects. */
export const LISTS = "lists";

/** Items of all lists of a column together that are kept. */
const MOST_ITEMS = 200_000;

const itemOf = (value: Value): string | number | undefined => {
  if (value.kind === "str") return value.value;
  return knownInteger(value);
};

/** Lists or tuples of items that are known, as the content of a column; undefined where one is not. */
export function contentOfLists(lists: readonly Value[]): ColumnContent | undefined {
  const cells: string[] = [];
  let count = 0;
  for (const each of lists) {
    const items = each.kind === "list" || each.kind === "tuple" ? each.items : undefined;
    count += items?.length ?? 0;
    const kept = count > MOST_ITEMS ? undefined : items?.map(itemOf);
    if (!kept?.every((item) => item !== undefined)) return undefined;
    cells.push(JSON.stringify(kept));
  }
  return cells.length === 0 ? undefined : contentOfCells(LISTS, () => cells);
}

/** The items of a cell of such a column. */
export const itemsOfCell = (cell: string): readonly (string | number)[] =>
  JSON.parse(cell) as (string | number)[];

/** A cell of such a column as Python has it. */
export const listOfCell = (cell: string): Value =>
  list(itemsOfCell(cell).map((item) => (typeof item === "string" ? str(item) : int(item))));
