/** Operators between tables and anything else: rows stay where nothing has to be aligned. */
import { arrayOf, columnsOf, frameState, seriesState, someColumns, tableOf, untold } from "../tables";
import type { FrameState, SeriesState, Table } from "../table-states";
import { type Columns } from "../table-states";
import type { Value } from "../../../values/value";

const sameKeys = (a: Columns, b: Columns | undefined): boolean =>
  a === b || (a.keys !== undefined && a.keys.join("\n") === b?.keys?.join("\n"));

/** The columns that a series has one number each of: those that it was made of, or those that its labels name. */
function namesOf({ of, labels }: SeriesState): Columns | undefined {
  const [level, ...more] = labels ?? [];
  const cells = more.length === 0 && level?.content?.dtype === "string" ? level.content.cells : undefined;
  const texts = cells?.flatMap((cell) => (cell === undefined ? [] : [`s:${cell}`]));
  return of ?? (texts && texts.length === cells?.length ? columnsOf(texts) : undefined);
}

/**
 * `table operator other`; `dtype` is that of the result, where it is known. `alongRows` is said of a method that aligns a
 * series with the rows of a frame, and not with its columns.
 */
export function combined(
  table: FrameState | SeriesState,
  other: Value | undefined,
  dtype?: string,
  alongRows: boolean | "unknown" = false,
): Table {
  const right = tableOf(other);
  const { index, within, labels } = table;
  // What nobody knows may be a table, whose rows and columns are aligned with these.
  if (!other || (other.kind === "unknown" && other.isScalar !== true)) {
    const rows = untold("aligned rows");
    return table.type === "frame"
      ? frameState(
          rows,
          someColumns(untold("aligned columns"), table.columns.keys ?? table.columns.present),
          { dtype },
        )
      : seriesState(rows, { dtype });
  }
  if (!right || right.type === "index") {
    if (table.type === "frame")
      return frameState(table.rows, table.columns, { index, within, labels, dtype });
    // Labels have a name of their own, so that the two are called nothing together.
    const key = right ? undefined : table.key;
    return seriesState(table.rows, { index, within, labels, dtype, key, of: table.of });
  }
  if (table.type === "series" && right.type === "series") {
    const isAligned = right.index === index || (table.of !== undefined && sameKeys(table.of, right.of));
    return seriesState(isAligned ? table.rows : untold("aligned rows"), {
      ...(isAligned ? { index, within, labels } : {}),
      dtype,
      key: right.key === table.key ? table.key : undefined,
      of: right.of && table.of && sameKeys(table.of, right.of) ? table.of : undefined,
    });
  }
  if (table.type === "frame" && right.type === "frame") {
    const isAligned = right.index === index;
    return frameState(
      isAligned ? table.rows : untold("aligned rows"),
      sameKeys(table.columns, right.columns) ? table.columns : someColumns(untold("aligned columns")),
      { ...(isAligned ? { index, within, labels } : {}), dtype },
    );
  }
  // A series beside a frame is aligned with its columns.
  const [frame, series] = table.type === "frame" ? [table, right] : [right, table];
  if (frame.type !== "frame" || series.type !== "series") return table;
  if (alongRows === "unknown")
    return frameState(untold("aligned rows"), someColumns(untold("aligned columns")), { dtype });
  if (alongRows) {
    const isAligned = series.index === frame.index;
    return frameState(isAligned ? frame.rows : untold("aligned rows"), frame.columns, {
      ...(isAligned ? rowLabels(frame) : {}),
      dtype,
    });
  }
  const columns = sameKeys(frame.columns, namesOf(series))
    ? frame.columns
    : someColumns(untold("aligned columns"));
  return frameState(frame.rows, columns, { ...rowLabels(frame), dtype });
}

const rowLabels = ({
  index,
  within,
  labels,
}: FrameState): Pick<FrameState, "index" | "within" | "labels"> => ({
  index,
  within,
  labels,
});

/** Whether both hold truth values, so that `&` and `|` of them do. */
export function bothBool(table: Table, other: Value | undefined): boolean {
  const right = tableOf(other);
  const dtype = right ? arrayOf(right).dtype : other?.kind === "tensor" ? other.dtype : other?.kind;
  return arrayOf(table).dtype === "bool" && dtype === "bool";
}
