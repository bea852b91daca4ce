/** How much is told of the columns of one table. */
import { ROWS_PER_COLUMN } from "../../../values/bounds/budgets";
import { type ColumnContent, areListed, onlyType } from "../../../values/contents/column-content";
import type { Dim } from "../../../values/dimensions/dimension";

type Contents = ReadonlyMap<string, ColumnContent>;

const asType = ({ dtype, categories }: ColumnContent): ColumnContent => ({ ...onlyType(dtype), categories });

/** What is known of a column of so many rows: of more than are told apart only the type. */
export const toldContent = (rows: Dim, content: ColumnContent): ColumnContent =>
  rows.kind === "known" && !areListed(rows) && "cells" in content ? asType(content) : content;

/** The same of levels of row labels. */
export const toldLevels = <Level extends { readonly content: ColumnContent | undefined }>(
  rows: Dim,
  levels: readonly Level[],
): readonly Level[] =>
  rows.kind !== "known" || areListed(rows)
    ? levels
    : levels.map((level) => ({ ...level, content: level.content && toldContent(rows, level.content) }));

/** What is known of the columns of a frame, of which no more are told cell by cell than a table has. */
export function toldContents(rows: Dim, contents: Contents): Contents {
  if (rows.kind !== "known" || rows.value * contents.size <= ROWS_PER_COLUMN) return contents;
  let left = ROWS_PER_COLUMN;
  return new Map(
    [...contents].map(([key, content]) => {
      if (!("cells" in content)) return [key, content];
      left -= rows.value;
      return [key, left >= 0 ? content : asType(content)];
    }),
  );
}
