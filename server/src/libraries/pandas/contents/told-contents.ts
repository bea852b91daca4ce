/** How much is told of the columns of one table. */
import { ROWS_PER_COLUMN } from "../../../values/bounds/budgets";
import { type ColumnContent, onlyType } from "../../../values/contents/column-content";
import type { Dim } from "../../../values/dimensions/dimension";

type Contents = ReadonlyMap<string, ColumnContent>;

/** What is known of the columns of a frame, of which no more are told cell by cell than a table has. */
export function toldContents(rows: Dim, contents: Contents): Contents {
  if (rows.kind !== "known" || rows.value * contents.size <= ROWS_PER_COLUMN) return contents;
  let left = ROWS_PER_COLUMN;
  return new Map(
    [...contents].map(([key, content]) => {
      if (!("cells" in content)) return [key, content];
      left -= rows.value;
      return [key, left >= 0 ? content : { ...onlyType(content.dtype), categories: content.categories }];
    }),
  );
}
