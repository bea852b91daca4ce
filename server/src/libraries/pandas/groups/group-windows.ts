/** Windows that stay within groups: `table.groupby("k")["v"].rolling(3).mean()`. */
import { type GroupMethod, columnsLeft, keyContents } from "./group-state";
import { frameState, freshIndex, seriesState, untold } from "../tables";
import type { RowLevel, Table } from "../table-states";
import { windowOf } from "../windows";
import { NONE } from "../../../values/value";

/** A row for each row whose group is known, group by group; its label stands behind that of its group. */
export const windowed =
  (name: string): GroupMethod =>
  (state, args) => {
    const { frame, isSeries } = state;
    const columns = columnsLeft(state);
    const held = keyContents(state);
    const areGrouped = held.length > 0 && held.every((content) => content?.missing === 0);
    const rows = areGrouped ? frame.rows : untold("the rows of groups");
    const own: readonly RowLevel[] = frame.labels ?? [{ key: undefined, content: undefined }];
    const groups = (state.by ?? []).map((key): RowLevel => ({ key, content: undefined }));
    const labels = groups.length > 0 ? [...groups, ...own] : undefined;
    const more = { index: freshIndex(), labels };
    const table: Table = isSeries
      ? seriesState(rows, { ...more, key: columns.keys?.[0] })
      : frameState(rows, columns, more);
    return windowOf(name, { ...args, positional: [NONE, ...args.positional] }, table);
  };
