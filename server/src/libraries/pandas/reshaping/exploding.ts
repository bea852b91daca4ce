/** `explode`: each item of a list in a column is a row of its own. */
import { flag, given } from "../arguments";
import { keysOf } from "../columns/columns";
import type { TableMethod } from "../changed-tables";
import { type RowTable, rowsInOrder, someRows } from "../rows/rows";
import { rangeIndex, untold } from "../tables";
import { ROWS_PER_COLUMN } from "../../../values/bounds/budgets";
import {
  type Cell,
  type ColumnContent,
  contentOfCells,
  contentOfGaps,
} from "../../../values/contents/column-content";
import { known } from "../../../values/dimensions/dimension";
import { LISTS, itemsOfCell } from "../../../values/contents/list-cells";

/** A row that is made: the place of the one it is of, and its item, which a list without items has not. */
interface ExplodedRow {
  readonly place: number;
  readonly item: string | number | undefined;
}

function explodedItems(content: ColumnContent | undefined): readonly ExplodedRow[] | undefined {
  const cells = content?.dtype === LISTS && content.missing === 0 ? content.cells : undefined;
  const lists = cells?.map((cell) => itemsOfCell(cell ?? "[]"));
  const count = lists?.reduce((sum, items) => sum + Math.max(1, items.length), 0) ?? Infinity;
  if (!lists || count > ROWS_PER_COLUMN) return undefined;
  return lists.flatMap((items, place): readonly ExplodedRow[] =>
    items.length === 0 ? [{ place, item: undefined }] : items.map((item) => ({ place, item })),
  );
}

/** What the items are: texts, or objects of which it is told which are missing. */
function contentOfExploded(items: readonly (string | number | undefined)[]): ColumnContent {
  const there = items.filter((item) => item !== undefined);
  const areTexts = there.length > 0 && there.every((item) => typeof item === "string");
  return areTexts
    ? contentOfCells("string", () => items.map((item): Cell => item?.toString()))
    : contentOfGaps("object", () => items.map((item) => item === undefined));
}

/** `frame.explode(column)` and `series.explode()`. */
export const exploded: TableMethod<RowTable> = (table, args, context) => {
  const column = table.type === "frame" ? given(args, 0, "column") : undefined;
  const keys = column && keysOf(column, context);
  const [key, ...more] = keys ?? [];
  const content = table.type === "series" ? table.content : table.contents?.get(key ?? "");
  const items = more.length === 0 ? explodedItems(content) : undefined;
  const isNumbered = flag(args, "ignore_index", false, context);
  if (!items || isNumbered === undefined) {
    const made = someRows(table, untold("the rows of a table with exploded lists"));
    if (made.type === "series") return { ...made, labels: undefined, content: undefined };
    const contents = keys && new Map([...(made.contents ?? [])].filter(([each]) => !keys.includes(each)));
    return { ...made, labels: undefined, contents };
  }
  const made = rowsInOrder(
    table,
    items.map(({ place }) => place),
  );
  const own = contentOfExploded(items.map(({ item }) => item));
  const numbers = isNumbered ? { index: rangeIndex(known(items.length)), labels: undefined } : undefined;
  if (made.type === "series") return { ...made, content: own, ...numbers };
  return { ...made, contents: new Map([...(made.contents ?? []), [key ?? "", own]]), ...numbers };
};
