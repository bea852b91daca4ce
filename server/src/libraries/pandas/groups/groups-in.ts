/** The groups that the rows of columns make. */
import type { ColumnContent } from "../../../values/contents/column-content";

/** The different groups that several columns make; rows of which one is missing are in none. */
export function groupsIn(columns: readonly (ColumnContent | undefined)[]): readonly string[] | undefined {
  const cells = columns.map((content) => content?.cells);
  const [first] = cells;
  if (!first || !cells.every((each) => each !== undefined)) return undefined;
  const groups = new Set<string>();
  for (const row of first.keys()) {
    const key = cells.map((each) => each[row]);
    if (key.every((cell) => cell !== undefined)) groups.add(JSON.stringify(key));
  }
  return [...groups];
}
