/** What NumPy's arrays have and pandas' tables lack: people reshape a column as if it were its array. */
import type { Table } from "./table-states";
import type { MissingAttribute } from "../../values/records/missing-attribute";
import { type Span, endOf } from "../../values/records/span";

/** Names that no release of pandas since 1.0 has, as `hasattr` tells of both. Arrays have them, and give something anew. */
const OF_SERIES: ReadonlySet<string> = new Set(["reshape", "flatten", "diagonal", "trace", "tofile"]);
const OF_FRAME: ReadonlySet<string> = new Set([
  ...OF_SERIES,
  "ravel",
  "argmax",
  "argmin",
  "argsort",
  "tolist",
]);

const classNames = { frame: "DataFrame", series: "Series" } as const;

/**
 * Whether a label may stand for the attribute: of a frame a column's, of a series a row's. Rows that are numbered, and
 * rows of those, have none.
 */
function mayBeLabel(table: Table, attribute: string): boolean {
  if (table.type === "frame") return table.columns.keys?.includes(`s:${attribute}`) !== false;
  return ![table.index, ...(table.within ?? [])].some((labels) => labels?.startsWith("range "));
}

/** Says that a table has no such attribute, which its array has. */
export function lacksArrayMember(
  table: Table,
  attribute: string,
  site: Span,
): MissingAttribute<"array-member"> | undefined {
  if (table.type === "index" || !(table.type === "frame" ? OF_FRAME : OF_SERIES).has(attribute))
    return undefined;
  if (mayBeLabel(table, attribute)) return undefined;
  const type = classNames[table.type];
  return {
    message: `'${type}' object has no attribute '${attribute}'`,
    code: "array-member",
    facts: { type, attribute },
    isProven: true,
    remedies: [
      {
        kind: "replaceText",
        span: endOf(site, attribute.length),
        text: `to_numpy().${attribute}`,
        preferred: true,
      },
    ],
  };
}
