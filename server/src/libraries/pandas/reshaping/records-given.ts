/** Frames made of records: `json_normalize`, `DataFrame.from_records` and `DataFrame.from_dict`. */
import { given, keyword } from "../arguments";
import { constructFrame } from "./construction";
import { frameState, someColumns, untold } from "../tables";
import type { FrameState } from "../table-states";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import {
  type Arguments,
  type DictEntry,
  type DictValue,
  type Value,
  argumentsOf,
  dictOf,
  list,
} from "../../../values/value";
import { wholeEntries } from "../../../values/whole-entries";

const lost = (): FrameState =>
  frameState(untold("the rows of records"), someColumns(untold("the columns of records")));

type Fields = readonly (readonly [string, Value])[];

/**
 * The fields of a record, those of records in it behind the others, called after both; undefined where they are not known.
 * A record may stand in one place of another and in a second, and that one twice in a third.
 */
const flattened = boundedWalk(fieldsOf, (): Fields | undefined => undefined, { whole: true });

function fieldsOf(record: DictValue, separator: string, isInner = false): Fields | undefined {
  const entries = wholeEntries(record);
  if (!entries) return undefined;
  const fields = [...entries.values()].map(({ key, value }: DictEntry) => [knownText(key), value] as const);
  const plain: (readonly [string, Value])[] = [];
  const nested: (readonly [string, Value])[] = [];
  for (const [name, value] of fields) {
    if (name === undefined || value.kind === "unknown") return undefined;
    if (value.kind !== "dict") {
      plain.push([name, value]);
      continue;
    }
    const below = flattened(value, separator, true);
    if (!below) return undefined;
    // Only the fields of the outermost record stand before those of records in it.
    for (const [own, inner] of below) (isInner ? plain : nested).push([name + separator + own, inner]);
  }
  return [...plain, ...nested];
}

/** `pd.json_normalize(records)`: a column for each field, those of records in records called `outer.inner`. */
export function normalized(args: Arguments, context: Context): FrameState {
  const data = given(args, 0, "data");
  const isPlain = [...args.keywords.keys()].every((name) => name === "sep" || name === "data");
  const sep = keyword(args, "sep");
  const separator = sep ? knownText(sep) : ".";
  if (!data || !isPlain || args.positional.length > 1 || args.rest || separator === undefined) return lost();
  const records = data.kind === "dict" ? [data] : context.iterate(data);
  if (!records) return lost();
  const rows: Fields[] = [];
  for (const record of records) {
    const row = record.kind === "dict" ? flattened(record, separator) : undefined;
    // The others are not looked at: thousands of records may be as large as this one.
    if (!row) return lost();
    rows.push(row);
  }
  return constructFrame(argumentsOf(args.site, [list(rows.map((row) => dictOf(row)))]), context);
}

/** `DataFrame.from_records(data, columns=)`. */
export function fromRecords(args: Arguments, context: Context): FrameState {
  const data = given(args, 0, "data");
  const columns = keyword(args, "columns");
  const isPlain = [...args.keywords.keys()].every((name) => name === "data" || name === "columns");
  if (data?.kind !== "list" || !isPlain || args.positional.length > 1 || args.rest) return lost();
  return constructFrame(argumentsOf(args.site, [data], columns ? [["columns", columns]] : []), context);
}

/** `DataFrame.from_dict(data)`, whose columns are the keys unless it is told that the rows are. */
export function fromDict(args: Arguments, context: Context): FrameState {
  const data = given(args, 0, "data");
  const [orient, columns] = [given(args, 1, "orient"), keyword(args, "columns")];
  if (!data || args.rest || keyword(args, "dtype")) return lost();
  if (!orient || knownText(orient) === "columns")
    return constructFrame(argumentsOf(args.site, [data]), context);
  if (knownText(orient) !== "index" || data.kind !== "dict") return lost();
  const entries = wholeEntries(data);
  if (!entries) return lost();
  const rows = [...entries.values()].map(({ value }) => value);
  const made = constructFrame(
    argumentsOf(args.site, [list(rows)], columns ? [["columns", columns]] : []),
    context,
  );
  // The rows are called by the keys.
  return frameState(made.rows, made.columns, { contents: made.contents });
}
