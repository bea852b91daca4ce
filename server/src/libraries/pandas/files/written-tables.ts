/** Tables that the program writes and reads again: what `read_csv` gives of a file that `to_csv` wrote. */
import { given, keyword } from "../arguments";
import { MISSING, contentOf } from "../contents/contents";
import type { FileTable } from "./file-table";
import { tableValue } from "../objects";
import { columnsOf, frameState, someColumns, tableOf, untold } from "../tables";
import type { Contents, FrameState, SeriesState } from "../table-states";
import { type Columns } from "../table-states";
import { keptCopy, noteWritten, pathOf } from "../../builtins";
import { type ColumnContent, onlyGaps, onlyType } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { add } from "../../../values/dimensions/arithmetic";
import { known } from "../../../values/dimensions/dimension";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import { type Arguments, NONE, type Value, str, tuple, unknown } from "../../../values/value";

/** The formats in which a table keeps its labels and types, by the methods that write and the functions that read them. */
const WHOLE: Readonly<Record<string, string>> = {
  to_pickle: "read_pickle",
  to_parquet: "read_parquet",
  to_feather: "read_feather",
};

/** The formats of records, in which row labels are columns like others and types are told by what is read. */
const RECORDS: Readonly<Record<string, string>> = { to_csv: "read_csv", to_excel: "read_excel" };

const TARGETS = ["path_or_buf", "path", "excel_writer"];

/** Arguments of writing that leave columns and rows what they are. */
const PLAIN_WRITING = new Set([...TARGETS, "sep", "index", "index_label", "encoding", "float_format"]);
/** Arguments of reading with which each record of what was written is a row, and each field a column. */
const PLAIN_READING = new Set(
  (
    "filepath_or_buffer io sep delimiter header index_col usecols parse_dates encoding low_memory engine date_format " +
    "dayfirst infer_datetime_format"
  ).split(" "),
);

/** `frame.to_csv(path, index=False)` and its like. */
export const writeTable =
  (method: string) =>
  (table: FrameState | SeriesState, args: Arguments, context: Context): Value => {
    const target =
      args.positional[0] ?? [...args.keywords].find(([name]) => TARGETS.includes(name))?.[1] ?? NONE;
    if (target.kind === "none") return str(undefined);
    const whole = lookup(WHOLE, method);
    const records = lookup(RECORDS, method);
    const written = whole ? table : records && recordsOf(table, args);
    const reader = whole ?? (records === "read_csv" ? `${records} ${separatorOf(args)}` : records);
    noteWritten(
      target,
      written && reader !== undefined
        ? tuple([str(reader), keptCopy(tableValue(written, args.site, context))])
        : unknown("data", "a file"),
      context,
    );
    return NONE;
  };

const separatorOf = (args: Arguments): string => {
  const written = given(args, 1, "sep") ?? keyword(args, "delimiter");
  return (written ? knownText(written) : ",") ?? "?";
};

/** A table as records: the levels of its row labels are its first columns, unless it is told to leave them out. */
function recordsOf(table: FrameState | SeriesState, args: Arguments): FrameState | undefined {
  const isPlain =
    table.type === "frame" &&
    !args.rest &&
    args.positional.length <= 2 &&
    [...args.keywords.keys()].every((name) => PLAIN_WRITING.has(name));
  if (!isPlain || table.columns.mayHaveLevels) return undefined;
  const index = args.keywords.get("index");
  if (index && index.kind !== "bool") return undefined;
  const levels = index?.kind === "bool" && !index.value ? [] : levelsOf(table, args);
  const names = table.columns.keys?.map(textKey);
  const own = names?.every((key) => key !== undefined) === true ? names : undefined;
  const contents: Contents = new Map(
    [...(table.contents ?? [])].flatMap(([key, content]) => {
      const [name, read] = [textKey(key), readAgain(content)];
      return name !== undefined && read ? [[name, read] as const] : [];
    }),
  );
  const keys = levels && own ? [...levels, ...own] : [];
  const isTold = keys.length > 0 && keys.length === new Set(keys).size;
  const columns: Columns = isTold
    ? columnsOf(keys, table.columns.isOrdered)
    : someColumns(levels ? add(table.columns.count, known(levels.length)) : untold("the columns of a file"));
  return frameState(table.rows, columns, { contents });
}

/** What stands in the header for a label; undefined where it is of several parts. */
const textKey = (key: string): string | undefined => (/^[ns]:/.test(key) ? `s:${key.slice(2)}` : undefined);

/** The columns that row labels become; undefined where nobody knows how many levels they have. */
function levelsOf(frame: FrameState, args: Arguments): readonly string[] | undefined {
  const label = args.keywords.get("index_label");
  const isRange = frame.index.startsWith("range ") && frame.labels === undefined;
  const levels = isRange ? [undefined] : frame.labels?.map(({ key }) => key);
  if (!levels) return undefined;
  const text = label && knownText(label);
  if (label && (text === undefined || levels.length > 1)) return undefined;
  const keys = levels.map((key, i) =>
    text !== undefined ? `s:${text}` : key === undefined ? `s:Unnamed: ${i}` : textKey(key),
  );
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

/** What is read where a column was written: numbers keep what they are, texts may look like something else. */
function readAgain(content: ColumnContent): ColumnContent | undefined {
  const { dtype, missing } = content;
  if (dtype === "float64") return content;
  if (dtype === "float32" || dtype === "float16") return onlyType("float64");
  if (missing === 0 && (dtype === "int64" || dtype === "bool")) return content;
  if (missing === 0 && /^u?int(8|16|32)$/.test(dtype ?? "")) return onlyGaps(content, "int64");
  const { cells } = content;
  return dtype === "string" && cells
    ? contentOf(
        cells.map((cell) => cell ?? ""),
        MISSING,
      )
    : undefined;
}

/** The table that the program wrote before, as `reader` gives it; undefined where it did not, or where that can't be told. */
export function writtenTable(reader: string, args: Arguments, context: Context): FileTable | undefined {
  const isPlain = !args.rest && [...args.keywords.keys()].every((name) => PLAIN_READING.has(name));
  const header = args.keywords.get("header");
  const isFirst =
    !header ||
    (header.kind === "int" && header.dim.kind === "known" && header.dim.value === 0) ||
    knownText(header) === "infer";
  if (!isPlain || !isFirst || args.positional.length > 2) return undefined;
  const table = stored(reader === "read_csv" ? `read_csv ${separatorOf(args)}` : reader, args, context);
  return table?.type === "frame" ? table : undefined;
}

/** The same of a format that keeps labels and types. */
export function writtenWhole(
  reader: string,
  args: Arguments,
  context: Context,
): FrameState | SeriesState | undefined {
  const isWhole = Object.values(WHOLE).includes(reader);
  const isPlain = args.positional.length === 1 && args.keywords.size === 0 && !args.rest;
  return isWhole && isPlain ? stored(reader, args, context) : undefined;
}

function stored(how: string, args: Arguments, context: Context): FrameState | SeriesState | undefined {
  const [source = keyword(args, "filepath_or_buffer") ?? keyword(args, "io")] = args.positional;
  const path = pathOf(source);
  const written = path === undefined ? undefined : context.writtenFile(path);
  if (written?.kind !== "tuple") return undefined;
  const [reader, value] = written.items;
  const table = reader && knownText(reader) === how ? tableOf(value) : undefined;
  return table && table.type !== "index" ? { ...table } : undefined;
}
