/** Tables as they lie in files: which records are the header and which the rows, after `read_csv`'s own arguments. */
import { timesOf } from "../times/times";
import { flag, given, keyword } from "../arguments";
import { typeNamed, typedCells } from "../contents/cells";
import { MISSING, type NumberSigns, contentOf, contentOfSigns, textContent } from "../contents/contents";
import { jsonTable } from "./json-tables";
import { columnsOf } from "../tables";
import { pathOf, recordsIn } from "../../builtins";
import { fileStateOf } from "../../builtins/paths/file-paths";
import type { Context } from "../../../values/context";
import {
  type FileAnswers,
  type RecordsFacts,
  type SheetFacts,
  told,
} from "../../../values/contents/data-file";
import { contentOfCells, onlyType } from "../../../values/contents/column-content";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import type { Arguments, Value } from "../../../values/value";
import type { FileTable } from "./file-table";

/** Arguments that change neither how many rows and columns there are nor what they hold. */
const HARMLESS = new Set(
  (
    "na_values keep_default_na decimal thousands " +
    "filepath_or_buffer io path_or_buf path encoding encoding_errors low_memory engine memory_map date_format dayfirst " +
    "infer_datetime_format cache_dates float_precision verbose sep delimiter delim_whitespace header names usecols columns " +
    "index_col nrows skiprows skipfooter comment skipinitialspace parse_dates sheet_name lines orient compression dialect " +
    "storage_options on_bad_lines error_bad_lines warn_bad_lines quotechar quoting lineterminator skip_blank_lines"
  ).split(" "),
);
/** Arguments that only change what the columns hold. */
const RETYPING = new Set(
  "dtype converters true_values false_values na_filter date_parser dtype_backend".split(" "),
);

/** What fields stand apart by, which may be a pattern. */
type Separator = { readonly separator: string; readonly isPattern?: true };

/** Whether a call says anything of how columns are told apart. */
const saysSeparator = ({ positional, keywords }: Arguments): boolean =>
  positional.length > 1 || ["sep", "delimiter", "delim_whitespace"].some((name) => keywords.has(name));

/** The separator; undefined where it is not known. */
function separatorOf(args: Arguments, fallback: string, context: Context): Separator | undefined {
  const plain = plainSeparator(args, fallback, context);
  if (plain !== undefined) return { separator: plain };
  const pattern = knownText(given(args, 1, "sep") ?? keyword(args, "delimiter"));
  return pattern === undefined || keyword(args, "delim_whitespace")
    ? undefined
    : { separator: pattern, isPattern: true };
}

/** A separator that is a text; undefined where it is none, or is not known. */
function plainSeparator(args: Arguments, fallback: string, context: Context): string | undefined {
  if (keyword(args, "delim_whitespace"))
    return flag(args, "delim_whitespace", false, context) === true ? "\\s+" : undefined;
  if (args.keywords.get("sep")?.kind === "none") return undefined;
  const value = given(args, 1, "sep") ?? keyword(args, "delimiter");
  if (!value) return fallback;
  if (value.kind !== "str" || value.value === undefined) return undefined;
  if (/^(\\s[+*]?| \+)$/.test(value.value)) return "\\s+";
  // Blanks behind a blank are skipped, so that many of them stand for one.
  if (value.value === " " && flag(args, "skipinitialspace", false, context) === true) return " +";
  if (value.value.length === 1) return value.value;
  // By an escaped sign lines are taken apart without the blanks around them.
  if (/^\\.$/.test(value.value)) return undefined;
  // A longer one is a pattern: an escaped sign is that sign, and what means nothing in patterns is itself.
  const plain = value.value.replace(/\\([^a-zA-Z0-9])/g, "$1");
  const isPlain = !/[$()*+.?[\\\]^{|}]/.test(value.value.replace(/\\[^a-zA-Z0-9]/g, ""));
  return isPlain && plain !== " +" ? plain : undefined;
}

/** Arguments that the host's way of taking a table apart agrees with only at their usual values. */
function isUsual(args: Arguments, context: Context): boolean {
  const quote = keyword(args, "quotechar");
  const end = keyword(args, "lineterminator");
  const quoting = keyword(args, "quoting");
  return (
    (!quote || (quote.kind === "str" && quote.value === '"')) &&
    (!end || (end.kind === "str" && end.value === "\n")) &&
    (!quoting || (quoting.kind === "int" && quoting.dim.kind === "known" && quoting.dim.value < 3)) &&
    flag(args, "skip_blank_lines", true, context) === true &&
    !keyword(args, "dialect") &&
    !keyword(args, "storage_options")
  );
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
  return written.kind === "none" ? "none" : knownInteger(written);
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

/** The lines that `skiprows` leaves out: so many first ones, or those at the places that it lists; undefined where untold. */
function skippedLines(args: Arguments, context: Context): ReadonlySet<number> | undefined {
  const value = keyword(args, "skiprows");
  if (!value) return new Set();
  const count = knownInteger(value);
  if (count !== undefined) return count > MOST_SKIPPED ? undefined : new Set(Array(count).keys());
  if (value.kind !== "list" && value.kind !== "tuple" && value.kind !== "range" && value.kind !== "set")
    return undefined;
  const places = context.iterate(value)?.map(knownInteger);
  return places?.every((place) => place !== undefined) ? new Set(places) : undefined;
}

/** Lines left out that are looked at one by one. */
const MOST_SKIPPED = 100_000;

/** The texts that stand for missing values: pandas' own, unless the call does without, and those that it names. */
function missingOf(args: Arguments, context: Context): ReadonlySet<string> | undefined {
  const value = keyword(args, "na_values");
  const withOwn = flag(args, "keep_default_na", true, context);
  if (withOwn === undefined) return undefined;
  const own = withOwn ? MISSING : new Set<string>();
  if (!value) return own;
  if (value.kind !== "str" && value.kind !== "list" && value.kind !== "tuple") return undefined;
  const items = value.kind === "str" ? [value] : context.iterate(value);
  const texts = items?.map((item) => knownText(item));
  return texts?.every((text) => text !== undefined) ? new Set([...own, ...texts]) : undefined;
}

/** How numbers are written; undefined where it is not known. */
function signsOf(args: Arguments): NumberSigns | undefined {
  const [point, among] = [keyword(args, "decimal"), keyword(args, "thousands")];
  const decimal = point ? knownText(point) : ".";
  const thousands = among && knownText(among);
  if (decimal?.length !== 1 || (among && thousands?.length !== 1)) return undefined;
  // A digit that stands among digits could be taken for either in every place of a number.
  if (/\d/.test(decimal + (thousands ?? ""))) return undefined;
  return { decimal, thousands };
}

/** Whether a `dtype` says that all columns are text. */
const isTextType = (dtype: Value | undefined): boolean =>
  (dtype?.kind === "str" && (dtype.value === "str" || dtype.value === "string")) ||
  (dtype?.kind === "class" && dtype.canonical === "builtins.str");

/** Whether the names that the program gives are those of the fields of `usecols` alone, as where there are as many. */
export function areOfChosen(names: readonly string[], args: Arguments, context: Context): boolean {
  const used = keyword(args, "usecols");
  return used !== undefined && used.kind !== "function" && context.iterate(used)?.length === names.length;
}

/** The places of the fields that such names are of; pandas takes them in their order. */
function chosenFields(
  names: readonly string[],
  args: Arguments,
  context: Context,
): readonly number[] | undefined {
  const used = keyword(args, "usecols");
  if (!used || !areOfChosen(names, args, context)) return undefined;
  const places = context.iterate(used)?.flatMap((item) => knownInteger(item) ?? []);
  return places?.length === names.length ? places.sort((a, b) => a - b) : undefined;
}

/** The table of records; `names` are those that the program gives. */
function tableOf(
  facts: RecordsFacts,
  file: string | undefined,
  args: Arguments,
  names: readonly string[] | undefined,
  context: Context,
): FileTable | undefined {
  const skipped = skippedLines(args, context);
  const footer = keyword(args, "skipfooter") ? knownInteger(keyword(args, "skipfooter")) : 0;
  const most = keyword(args, "nrows") ? knownInteger(keyword(args, "nrows")) : Infinity;
  if (!skipped || footer === undefined || footer < 0 || most === undefined) return undefined;
  const trim = keyword(args, "skipinitialspace") !== undefined;
  const left = facts.records.filter((_, i) => !skipped.has(i));
  const chosen = names && chosenFields(names, args, context);
  const isCut = facts.total === undefined || facts.records.length < facts.total;
  // pandas cuts the last lines off before it passes over blank ones: where they stand isn't known of a long file.
  if (footer > 0 && isCut && facts.blanks > 0) return undefined;
  const cutOff =
    footer === 0 || isCut ? footer : left.slice(-footer).filter(({ length }) => length > 0).length;
  const records = left
    .filter(({ length }) => length > 0)
    .map((record) => (trim ? record.map((cell) => cell.trimStart()) : record))
    .map((record) => (chosen ? chosen.map((place) => record[place] ?? "") : record));
  const layout = layoutOf(records, args, names);
  if (!layout) return undefined;
  const all = isCut ? undefined : records.slice(layout.start, records.length - cutOff).slice(0, most);
  const width = Math.max(
    layout.names.length,
    ...(all ?? records.slice(layout.start)).slice(0, 1).map(({ length }) => length),
  );
  // Fields beyond the names are row labels; pandas refuses rows that are longer than the first.
  const extra = width - layout.names.length;
  const isEven = (all ?? records.slice(layout.start, -1)).every(({ length }) => length <= width);
  // `index_col=False` says that fields beyond the names belong to nobody, `on_bad_lines` that longer rows are left out.
  if (!isEven || (extra > 0 && args.keywords.get("index_col")?.kind === "bool")) return undefined;
  const beyond = [...skipped].filter((line) => line >= facts.records.length).length;
  const gone =
    facts.records.length -
    left.length +
    (facts.total === undefined ? 0 : Math.min(beyond, facts.total - facts.records.length));
  const blanks =
    facts.blanks - facts.records.filter((record, i) => skipped.has(i) && record.length === 0).length;
  const total = facts.total === undefined ? undefined : facts.total - gone - blanks - layout.start - cutOff;
  const keys = layout.names.map((name) => (isNumbered(args) ? `n:${name}` : `s:${name}`));
  const missing = missingOf(args, context);
  const signs = signsOf(args);
  const isPlain = signs?.decimal === "." && signs.thousands === undefined;
  const dtype = keyword(args, "dtype");
  const typed = dtype?.kind === "dict" ? dtype.entries : new Map<string, never>();
  const isText = isTextType(dtype);
  const isRead = isText || (dtype?.kind === "dict" && typed !== undefined);
  const isRetyped = [...args.keywords.keys()].some(
    (name) => RETYPING.has(name) && !(isRead && name === "dtype"),
  );
  const contents =
    all && missing && signs && !isRetyped
      ? new Map(
          keys.flatMap((key, i) => {
            const cells = all.map((record) => record[i + extra]);
            const own = typed?.get(key)?.value;
            const isTexts = isText || isTextType(own);
            const read = isPlain ? contentOf(cells, missing) : contentOfSigns(cells, missing, signs);
            const content = isTexts ? textContent(cells, missing) : read;
            const asked = own && content && !isTexts ? typedCells(content, typeNamed(own)) : content;
            return asked ? [[key, asked] as const] : [];
          }),
        )
      : undefined;
  return {
    columns: {
      ...columnsOf(keys),
      count: told(keys.length, file),
      unsplitBy: keys.length === 1 && !saysSeparator(args) ? args.site : undefined,
    },
    rows: total === undefined ? undefined : told(Math.max(0, Math.min(total, most)), file),
    contents,
    isLabelled: extra > 0,
  };
}

/** Names of packed files that nobody unpacks here. */
const PACKED = /\.(bz2|xz|zst|tar|tgz|tar\.gz)$/i;

/** The table that a call of `reader` (`read_csv` and its like) reads, where the file lies beside the program. */
export function fileTable(
  reader: string,
  args: Arguments,
  names: readonly string[] | undefined,
  context: Context,
): FileTable | undefined {
  const source =
    args.positional[0] ??
    [...args.keywords].find(([name]) => /^(filepath_or_buffer|io|path|path_or_buf)$/.test(name))?.[1];
  const archive = fileStateOf(source)?.inArchive;
  const path = archive?.path ?? pathOf(source);
  if (archive && !/^read_(csv|table)$/.test(reader)) return undefined;
  if (path === undefined || PACKED.test(path)) return undefined;
  if (![...args.keywords.keys()].every((name) => HARMLESS.has(name) || RETYPING.has(name))) return undefined;
  switch (reader) {
    case "read_csv":
    case "read_table": {
      const separator = separatorOf(args, reader === "read_csv" ? "," : "\t", context);
      const [comment, encoding] = [keyword(args, "comment"), keyword(args, "encoding")];
      if (separator === undefined || (comment && (comment.kind !== "str" || comment.value === undefined)))
        return undefined;
      if (!isUsual(args, context)) return undefined;
      const question = {
        as: "records",
        ...separator,
        comment: knownText(comment),
        encoding: knownText(encoding),
        member: archive?.member,
      } as const;
      const found = archive ? context.dataFile(path, question) : recordsIn(path, question, context);
      return found && tableOf(found.facts, found.file, args, names, context);
    }
    case "read_excel": {
      const sheet = keyword(args, "sheet_name") ?? args.positional[1];
      const name = sheet?.kind === "str" ? sheet.value : sheet ? knownInteger(sheet) : 0;
      const found = name === undefined ? undefined : context.dataFile(path, { as: "sheet", sheet: name });
      return found && ofSheet(found.facts, found.file, args, names, context);
    }
    case "read_parquet": {
      const found = context.dataFile(path, { as: "table" });
      return found && ofParquet(found.facts, found.file);
    }
    case "read_json": {
      return jsonTable(path, args, context);
    }
    default:
      return undefined;
  }
}

function ofParquet({ columns: stored, rows, labels }: FileAnswers["table"], file: string): FileTable {
  const columns = stored.filter(({ name }) => !labels.includes(name));
  const contents = columns.map(({ name, dtype, cells }) => {
    const content = cells ? contentOfCells(dtype, () => cells) : onlyType(dtype);
    return [`s:${name}`, content] as const;
  });
  return {
    columns: { ...columnsOf(columns.map(({ name }) => `s:${name}`)), count: told(columns.length, file) },
    rows: told(rows, file),
    contents: new Map(contents),
    isLabelled: labels.length > 0,
  };
}

/** A day as sheets are told to show it. */
const DAY = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

/** A sheet: what its cells hold, the workbook says itself. */
function ofSheet(
  facts: SheetFacts,
  file: string,
  args: Arguments,
  names: readonly string[] | undefined,
  context: Context,
): FileTable | undefined {
  const table = tableOf(facts, file, args, names, context);
  if (!table?.contents || !table.columns.keys) return table;
  // Text that looks like a number stays text, and dates are numbers that look like none.
  const start =
    facts.records.length - (table.rows?.kind === "known" ? table.rows.value : facts.records.length);
  const contents = [...table.contents].flatMap(([key, content], i) => {
    const are = (kinds: readonly (readonly boolean[])[]): boolean =>
      kinds.length > start &&
      kinds.slice(start).every((row, r) => row[i] === true || facts.records[start + r]?.[i] === "");
    const isNumber = content.dtype === "int64" || content.dtype === "float64";
    // A column of days is points of time; texts are none, whatever they look like.
    const isDay = content.dtype === "string" && content.values?.every((text) => DAY.test(text)) === true;
    const none = facts.isText.slice(start).every((row) => row[i] !== true);
    if (isDay && none) return [[key, timesOf(content)] as const];
    const isKept = isNumber ? are(facts.isNumber) : content.dtype === "string" && are(facts.isText);
    return isKept ? [[key, content] as const] : [];
  });
  return { ...table, contents: new Map(contents) };
}
