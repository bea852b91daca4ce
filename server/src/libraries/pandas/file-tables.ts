/** Tables as they lie in files: which records are the header and which the rows, after `read_csv`'s own arguments. */
import { flag, given, keyword } from "./arguments";
import { contentOf } from "./contents";
import { type Columns, type Contents, columnsOf } from "./tables";
import { pathOf } from "../builtins";
import type { Context } from "../../values/context";
import { type FileAnswers, type RecordsFacts, told } from "../../values/data-file";
import type { PlainValue } from "../../values/plain-value";
import type { Dim } from "../../values/dimension";
import type { Arguments, Value } from "../../values/value";

/** A whole table, before `usecols` and `index_col` choose from it. */
export interface FileTable {
  readonly columns: Columns;
  readonly rows: Dim | undefined;
  readonly contents: Contents | undefined;
  /** Set where the first fields of each record are its label. */
  readonly isLabelled?: boolean;
}

/** Arguments that change neither how many rows and columns there are nor what they hold. */
const HARMLESS = new Set(
  (
    "filepath_or_buffer io path_or_buf path encoding encoding_errors low_memory engine memory_map date_format dayfirst " +
    "infer_datetime_format cache_dates float_precision verbose sep delimiter delim_whitespace header names usecols columns " +
    "index_col nrows skiprows skipfooter comment skipinitialspace parse_dates sheet_name lines orient"
  ).split(" "),
);
/** Arguments that only change what the columns hold. */
const RETYPING = new Set(
  "dtype converters true_values false_values na_values keep_default_na na_filter thousands decimal date_parser dtype_backend".split(
    " ",
  ),
);

const numberOf = (value: Value | undefined): number | undefined =>
  value?.kind === "int" && value.dim.kind === "known" ? value.dim.value : undefined;

/** The separator; undefined where it is not one that the host takes tables apart by. */
function separatorOf(args: Arguments, fallback: string, context: Context): string | undefined {
  if (keyword(args, "delim_whitespace"))
    return flag(args, "delim_whitespace", false, context) === true ? "\\s+" : undefined;
  if (args.keywords.get("sep")?.kind === "none") return undefined;
  const value = given(args, 1, "sep") ?? keyword(args, "delimiter");
  if (!value) return fallback;
  if (value.kind !== "str") return undefined;
  return value.value === "\\s+" || value.value === " +"
    ? "\\s+"
    : value.value?.length === 1
      ? value.value
      : undefined;
}

/** Pandas' own names where a header has none, or one twice. */
function uniqueNames(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  const taken = new Set(header);
  return header.map((name, i) => {
    const own = name === "" ? `Unnamed: ${i}` : name;
    const before = seen.get(own);
    seen.set(own, (before ?? 0) + 1);
    if (before === undefined) return own;
    let count = before;
    while (taken.has(`${own}.${count}`)) count += 1;
    seen.set(own, count + 1);
    taken.add(`${own}.${count}`);
    return `${own}.${count}`;
  });
}

interface Layout {
  /** The first record of the rows. */
  readonly start: number;
  readonly names: readonly string[];
}

/** Where the header stands: a record's number, none, or undefined where it can't be told. */
function headerOf(args: Arguments): number | "none" | undefined {
  const written = args.keywords.get("header") ?? args.positional[3];
  if (!written || (written.kind === "str" && written.value === "infer"))
    return keyword(args, "names") ? "none" : 0;
  return written.kind === "none" ? "none" : numberOf(written);
}

function layoutOf(
  records: readonly (readonly string[])[],
  args: Arguments,
  names: readonly string[] | undefined,
): Layout | undefined {
  const header = headerOf(args);
  if (header === undefined) return undefined;
  const start = header === "none" ? 0 : header + 1;
  const [first] = records.slice(start);
  const row = header === "none" ? undefined : records[header];
  if (header !== "none" && !row) return undefined;
  if (names) return { start, names };
  if (row) return { start, names: uniqueNames(row) };
  return first && { start, names: first.map((_, i) => String(i)) };
}

/** Whether labels are the numbers 0, 1, …, as they are without a header. */
const isNumbered = (args: Arguments): boolean => headerOf(args) === "none" && !keyword(args, "names");

/** The table of records; `names` are those that the program gives. */
function tableOf(
  facts: RecordsFacts,
  file: string,
  args: Arguments,
  names: readonly string[] | undefined,
): FileTable | undefined {
  const skipped = keyword(args, "skiprows") ? numberOf(keyword(args, "skiprows")) : 0;
  const footer = keyword(args, "skipfooter") ? numberOf(keyword(args, "skipfooter")) : 0;
  const most = keyword(args, "nrows") ? numberOf(keyword(args, "nrows")) : Infinity;
  if (skipped === undefined || footer === undefined || most === undefined) return undefined;
  const trim = keyword(args, "skipinitialspace") !== undefined;
  const records = facts.records
    .slice(skipped)
    .map((record) => (trim ? record.map((cell) => cell.trimStart()) : record));
  const layout = layoutOf(records, args, names);
  if (!layout) return undefined;
  const isCut = facts.total === undefined || facts.records.length < facts.total;
  const all = isCut ? undefined : records.slice(layout.start, records.length - footer).slice(0, most);
  const width = Math.max(
    layout.names.length,
    ...(all ?? records.slice(layout.start)).slice(0, 1).map(({ length }) => length),
  );
  // Fields beyond the names are row labels; pandas refuses rows that are longer than the first.
  const extra = width - layout.names.length;
  if ((all ?? records.slice(layout.start, -1)).some(({ length }) => length > width)) return undefined;
  const total = facts.total === undefined ? undefined : facts.total - skipped - layout.start - footer;
  const keys = layout.names.map((name) => (isNumbered(args) ? `n:${name}` : `s:${name}`));
  const contents =
    all && ![...args.keywords.keys()].some((name) => RETYPING.has(name))
      ? new Map(keys.map((key, i) => [key, contentOf(all.map((record) => record[i + extra]))] as const))
      : undefined;
  return {
    columns: { ...columnsOf(keys), count: told(keys.length, file) },
    rows: total === undefined ? undefined : told(Math.max(0, Math.min(total, most)), file),
    contents,
    isLabelled: extra > 0,
  };
}

/** Names of packed files, which nobody unpacks here. */
const PACKED = /\.(gz|bz2|zip|xz|zst|tar)$/i;

/** The table that a call of `reader` (`read_csv` and its like) reads, where the file lies beside the program. */
export function fileTable(
  reader: string,
  args: Arguments,
  names: readonly string[] | undefined,
  context: Context,
): FileTable | undefined {
  const path = pathOf(
    args.positional[0] ??
      [...args.keywords].find(([name]) => /^(filepath_or_buffer|io|path|path_or_buf)$/.test(name))?.[1],
  );
  if (path === undefined || PACKED.test(path)) return undefined;
  if (![...args.keywords.keys()].every((name) => HARMLESS.has(name) || RETYPING.has(name))) return undefined;
  switch (reader) {
    case "read_csv":
    case "read_table": {
      const separator = separatorOf(args, reader === "read_csv" ? "," : "\t", context);
      const comment = keyword(args, "comment");
      if (separator === undefined || (comment && (comment.kind !== "str" || comment.value === undefined)))
        return undefined;
      const sign = comment?.kind === "str" ? comment.value : undefined;
      const found = context.dataFile(path, { as: "records", separator, comment: sign });
      return found && tableOf(found.facts, found.file, args, names);
    }
    case "read_excel": {
      const sheet = keyword(args, "sheet_name") ?? args.positional[1];
      const name = sheet?.kind === "str" ? sheet.value : sheet ? numberOf(sheet) : 0;
      const found = name === undefined ? undefined : context.dataFile(path, { as: "sheet", sheet: name });
      const table = found && tableOf(found.facts, found.file, args, names);
      // Dates and numbers look alike in a workbook.
      return table && { ...table, contents: undefined };
    }
    case "read_parquet": {
      const found = context.dataFile(path, { as: "table" });
      return found && ofParquet(found.facts, found.file);
    }
    case "read_json": {
      if (keyword(args, "lines") ?? keyword(args, "orient")) return undefined;
      const found = context.dataFile(path, { as: "document", format: "json" });
      return found && ofDocument(found.facts.value, found.file);
    }
    default:
      return undefined;
  }
}

function ofParquet({ columns, rows }: FileAnswers["table"], file: string): FileTable {
  const contents = columns.map(
    ({ name, dtype }) => [`s:${name}`, { dtype, values: undefined, missing: undefined }] as const,
  );
  return {
    columns: { ...columnsOf(columns.map(({ name }) => `s:${name}`)), count: told(columns.length, file) },
    rows: told(rows, file),
    contents: new Map(contents),
  };
}

/** A list of records, or an object of columns. */
function ofDocument(value: PlainValue, file: string): FileTable | undefined {
  const isList = Array.isArray(value);
  const records: readonly PlainValue[] = isList ? value : value instanceof Map ? [...value.values()] : [];
  if (!records.every((record) => record instanceof Map) || records.length === 0) return undefined;
  const inner = [...new Set(records.flatMap((record) => [...record.keys()].map(String)))];
  const outer = value instanceof Map ? [...value.keys()].map(String) : [];
  const columns = isList ? inner : outer;
  return {
    columns: { ...columnsOf(columns.map((name) => `s:${name}`)), count: told(columns.length, file) },
    rows: told(isList ? records.length : inner.length, file),
    contents: undefined,
  };
}
