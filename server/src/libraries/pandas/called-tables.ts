/** The rows and columns of a table that a program gives a name to. */
import type { Table } from "./table-states";
import type { Columns } from "./table-states";
import { type Dim } from "../../values/dimensions/dimension";
import { axisCalled } from "../../values/dimensions/symbols";
import type { Heap } from "../../values/heap/heap";
import type { Reason } from "../../values/records/reason";
import type { Span } from "../../values/records/span";

const isNameless = (why: Reason): boolean => why.code === "already-reported" || why.code === "syntax";
const wantsName = (dim: Dim): boolean => dim.kind === "unknown" && !isNameless(dim.reason);

/** The number of rows or columns of what is called `name`, by that name where nothing else is known of it. */
function calledRows(rows: Dim, name: string | undefined, span?: Span): Dim {
  return name !== undefined && wantsName(rows) ? axisCalled(name, `len(${name})`, span) : rows;
}

function calledColumns(columns: Columns, name: string | undefined, span?: Span): Columns {
  if (name === undefined || !wantsName(columns.count)) return columns;
  return { ...columns, count: axisCalled(name, `${name}.shape[1]`, span) };
}

/** A table that is bound to a name for the first time: its rows and columns are called by it where nothing else is known of them. */
export function callTable(state: Table, name: string, span: Span, heap: Heap): void {
  if (state.type === "index") return;
  const rows = calledRows(state.rows, name, span);
  if (rows !== state.rows) heap.write(state, "rows", rows);
  if (state.name === undefined) heap.write(state, "name", name);
  if (state.type !== "frame") return;
  const columns = calledColumns(state.columns, name, span);
  if (columns !== state.columns) heap.write(state, "columns", columns);
}
