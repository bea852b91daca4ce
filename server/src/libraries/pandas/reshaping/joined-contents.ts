/** What is known of the columns of either of two tables. */
import { type ColumnContent, onlyType } from "../../../values/contents/column-content";

type Contents = ReadonlyMap<string, ColumnContent>;

/** Of each column that both have what is the same in both: all of it, or at least the type. */
export function joinContents(a: Contents | undefined, b: Contents | undefined): Contents | undefined {
  if (!a || !b) return undefined;
  const both = [...a].flatMap(([key, content]): (readonly [string, ColumnContent])[] => {
    const other = b.get(key);
    if (content === other) return [[key, content]];
    const { dtype } = content;
    return dtype !== undefined && dtype === other?.dtype ? [[key, onlyType(dtype)]] : [];
  });
  return new Map(both);
}
