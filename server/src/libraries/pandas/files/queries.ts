/** Tables that a database answers: which columns there are, the query says; how many rows, only the database. */
import { given } from "../arguments";
import { withoutIndex } from "./readers";
import { columnsOf, frameState, rangeIndex, someColumns, untold } from "../tables";
import type { FrameState } from "../table-states";
import { keysOf } from "../columns/columns";
import type { Context } from "../../../values/context";
import { known } from "../../../values/dimensions/dimension";
import { knownText } from "../../../values/known-text";
import type { Arguments } from "../../../values/value";

/** Characters of a query that is looked into. */
const LONGEST_QUERY = 20_000;

/** The parts of a text between commas that no bracket or quote is around. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let [depth, quote, part] = [0, "", ""];
  for (const sign of text) {
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (/["'`]/.test(sign)) quote = sign;
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    const isEnd = sign === "," && depth === 0 && quote === "";
    if (isEnd) parts.push(part.trim());
    part = isEnd ? "" : part + sign;
  }
  return [...parts, part.trim()];
}

/** The name that a column of a query has: its own, or the one that it is given; undefined for an expression without. */
function nameOf(part: string): string | undefined {
  const plain = /^(?:[\w"`[\]]+\.)?["`[]?(\w+)["`\]]?$/.exec(part)?.[1];
  return plain ?? /\bas\s+["`[]?(\w+)["`\]]?$/i.exec(part)?.[1];
}

/** `pd.read_sql(query, connection)` and its kin. */
export function queried(args: Arguments, context: Context): FrameState {
  const query = given(args, 0, "sql");
  const text = knownText(query);
  const rows = untold("the rows of a query");
  const asked =
    text === undefined || text.length > LONGEST_QUERY
      ? undefined
      : /^\s*select\s+(?:distinct\s+)?(.+?)\s+from\s/is.exec(text)?.[1];
  const parts = asked === undefined || asked.includes("*") ? undefined : partsOf(asked);
  const names = parts?.map(nameOf);
  const columns = names?.every((name) => name !== undefined)
    ? columnsOf(names.map((name) => `s:${name}`))
    : someColumns(parts ? known(parts.length) : untold("the columns of a query"));
  const index = args.keywords.get("index_col");
  return index && keysOf(index, context)
    ? frameState(rows, withoutIndex(columns, index, context))
    : frameState(rows, columns, { index: rangeIndex(rows) });
}
