/** Columns that were taken out of a frame and changed: whether the frame changes with them is up to the release of pandas. */
import { joinContents } from "../reshaping/joined-contents";
import { isSince } from "../../releases";
import type { SeriesState } from "../table-states";
import type { Context } from "../../../values/context";

/**
 * Changes the frame's own column with the one that was taken out and has changed, as with
 * `frame["age"].fillna(0, inplace=True)`: pandas 2 changes both, pandas 3 the one that was taken out. Where nobody knows which
 * it is, what both have in common is left.
 */
export function doubtColumn({ columnOf: frame, key, content }: SeriesState, context: Context): void {
  if (!frame?.contents || key === undefined || !frame.contents.has(key)) return;
  const isOne = isSince(context, "pandas", "3");
  if (isOne) return;
  const others = [...frame.contents].filter(([other]) => other !== key);
  const changed = new Map(content ? [...others, [key, content] as const] : others);
  context.heap.write(frame, "contents", isOne === false ? changed : joinContents(frame.contents, changed));
}
