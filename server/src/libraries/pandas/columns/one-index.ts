/** Several indices in the brackets of a table, which take one: people cut a table as if it were its array. */
import type { Columns } from "../table-states";
import { refusedPlaces } from "./missing-columns";
import { pythonText } from "../../keras/arguments/python-text";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import { hashKey } from "../../../values/hash-key";
import { type Span, until } from "../../../values/records/span";
import type { Value } from "../../../values/value";

/** What stands in the brackets. */
type Items = readonly Value[];

const has = (items: Items, kind: Value["kind"]): boolean => items.some((item) => item.kind === kind);

/** Names of columns that stand one after another as a list of them; undefined where one is not written out, or no name. */
function asList(items: Items, keys: readonly string[]): Remedy | undefined {
  const spans = items.map((item) =>
    item.kind === "str" && keys.includes(hashKey(item) ?? "") ? item.span : undefined,
  );
  const [first, last] = [spans[0], spans.at(-1)];
  const span = first && last && !spans.includes(undefined) ? until(first, last) : undefined;
  return span && { kind: "wrapText", span, before: "[", after: "]", preferred: true };
}

/** The brackets of what takes such an index: the array of a table where axes are added, rows and columns by name or place. */
function takenThrough(items: Items, site: Span): Remedy {
  const through = has(items, "none") ? ".to_numpy()" : has(items, "str") ? ".loc" : ".iloc";
  return { kind: "takeRows", span: site, through, preferred: true };
}

/** How pandas words it, and what would do instead. */
interface Refusal {
  readonly says: string;
  readonly remedies: readonly Remedy[];
}

/** What the brackets of a frame refuse of several indices; undefined where a column may be called so. */
function refusalOfFrame({ keys }: Columns, items: Items, site: Span, index: Value): Refusal | undefined {
  if (has(items, "slice")) return { says: "InvalidIndexError: (", remedies: [takenThrough(items, site)] };
  // Of columns with several levels a tuple is one label.
  const isFlat = keys?.every((key) => key.startsWith("s:")) === true;
  if (!isFlat || !items.every(({ kind }) => kind === "str" || kind === "int")) return undefined;
  const listed = asList(items, keys);
  const ofPlaces = has(items, "str") ? [] : [takenThrough(items, site)];
  return { says: `KeyError: ${pythonText(index)}`, remedies: listed ? [listed] : ofPlaces };
}

function report(
  type: "DataFrame" | "Series",
  given: number,
  { says, remedies }: Refusal,
  span: Span,
  context: Context,
): void {
  const facts = { type, given };
  context.report({
    code: "one-index-only",
    severity: "error",
    span,
    facts,
    raisedBy: "pandas",
    kerasSays: says,
    remedies,
  });
}

/** Reports places of rows, rows and columns at once, and several names that are no list, in the brackets of a frame. */
export function refusedFrameIndex(columns: Columns, index: Value, site: Span, context: Context): boolean {
  if (refusedPlaces(columns, index, site, context)) return true;
  if (context.openWorld || index.kind !== "tuple" || index.items.length < 2) return false;
  const refusal = refusalOfFrame(columns, index.items, site, index);
  if (refusal) report("DataFrame", index.items.length, refusal, site, context);
  return refusal !== undefined;
}

/** Reports a new axis among the indices of a series, which its array takes, and pandas did before its second release. */
export function refusedSeriesIndex(index: Value, site: Span, context: Context): boolean {
  if (context.openWorld || index.kind !== "tuple" || !has(index.items, "none")) return false;
  if (!has(index.items, "slice") && !has(index.items, "ellipsis")) return false;
  const says =
    "ValueError: Multi-dimensional indexing (e.g. `obj[:, None]`) is no longer supported. Convert to a numpy array before indexing instead.";
  const refusal = { says, remedies: [takenThrough(index.items, site)] };
  report("Series", index.items.length, refusal, site, context);
  return true;
}
