/** `numeric_only`: columns of other things than numbers and truth values are left out. */
import { flag } from "../arguments";
import { isNumeric } from "../contents/cells";
import { withColumns } from "./renaming";
import type { TableMethod } from "../changed-tables";
import { columnsOf, someColumns, untold } from "../tables";
import type { Contents, FrameState } from "../table-states";
import { type Columns } from "../table-states";

/** The columns that are left; undefined where not all types are known. */
export function columnsOfNumbers(columns: Columns, contents: Contents | undefined): Columns | undefined {
  const types = columns.keys?.map((key) => contents?.get(key)?.dtype);
  if (!columns.keys || !types?.every((type) => type !== undefined)) return undefined;
  const isLeft = (type: string | undefined): boolean => isNumeric(type) || type === "bool";
  return columnsOf(
    columns.keys.filter((_, i) => isLeft(types[i])),
    columns.isOrdered,
  );
}

/** A method of what `numeric_only` leaves of its frame. */
export const ofNumericPart =
  (run: TableMethod<FrameState>): TableMethod<FrameState> =>
  (frame, args, context) => {
    const isShort = flag(args, "numeric_only", false, context);
    const keywords = new Map([...args.keywords].filter(([name]) => name !== "numeric_only"));
    if (isShort === false) return run(frame, { ...args, keywords }, context);
    const columns = isShort === true ? columnsOfNumbers(frame.columns, frame.contents) : undefined;
    const part = withColumns(frame, columns ?? someColumns(untold("columns of numbers")));
    return run(part, { ...args, keywords }, context);
  };
