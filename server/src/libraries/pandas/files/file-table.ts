import type { Dim } from "../../../values/dimensions/dimension";
import type { Contents } from "../table-states";
import type { Columns } from "../table-states";

/** A whole table, before `usecols` and `index_col` choose from it. */
export interface FileTable {
  readonly columns: Columns;
  readonly rows: Dim | undefined;
  readonly contents: Contents | undefined;
  /** Set where the first fields of each record are its label. */
  readonly isLabelled?: boolean;
}
