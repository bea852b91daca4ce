/** Groups of rows: of which table, by what, and which columns were chosen of them. */
import { withoutColumns } from "../columns/columns";
import { someColumns, untold } from "../tables";
import type { FrameState, RowLevel, Table } from "../table-states";
import { type Columns } from "../table-states";
import { NATIVE_ROLES, held } from "../../../values/children";
import type { ColumnContent } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import type { Dim } from "../../../values/dimensions/dimension";
import type { Arguments, NativeState, Value } from "../../../values/value";

export interface GroupState extends NativeState {
  readonly type: "groups";
  readonly frame: FrameState;
  /** The columns that the rows are grouped by; undefined where that is not known. */
  readonly by: readonly string[] | undefined;
  /** What the rows are grouped by where not all of it are columns of the frame. */
  readonly levels?: readonly RowLevel[];
  readonly count: Dim;
  /** Of rows by spans of time: a row for each span, as where each is filled in. */
  readonly spans?: FrameState;
  /** The columns that were chosen behind it, and whether one alone was. */
  readonly chosen: Columns | undefined;
  readonly isSeries: boolean;
  /** Whether the labels of the groups become the row labels, as they do by default. */
  readonly isIndexed: boolean;
  /** Whether the groups stand in the order of their labels, as they do by default, or in that of appearance. */
  readonly isSorted: boolean;
  /** Whether a list names what makes the groups, each of which a tuple is the label of then; undefined where nobody knows. */
  readonly isListed?: boolean;
  /** Of a series without a name, which no column of the frame stands for: what it holds. */
  readonly unnamed?: ColumnContent;
}

export const GROUP_HOLDS = held<GroupState>({
  ...NATIVE_ROLES,
  frame: "held",
  by: "inert",
  levels: "held",
  count: "inert",
  spans: "held",
  chosen: "held",
  isSeries: "inert",
  isIndexed: "inert",
  isSorted: "inert",
  isListed: "inert",
  unnamed: "inert",
});

/** What is left of the columns: those that were chosen, or all that the rows are not grouped by. */
export const columnsLeft = ({ frame, by, chosen }: GroupState): Columns =>
  chosen ?? (by ? withoutColumns(frame.columns, by, false) : someColumns(untold("the columns of a group")));

/** What the rows are grouped by, column by column. */
export const keyContents = ({ frame, by, levels }: GroupState): readonly (ColumnContent | undefined)[] =>
  levels ? levels.map(({ content }) => content) : (by ?? []).map((key) => frame.contents?.get(key));

/** A method of groups of rows. */
export type GroupMethod = (state: GroupState, args: Arguments, context: Context) => Table | Value;
