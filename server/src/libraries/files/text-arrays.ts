/** Arrays that NumPy reads from tables of text: `loadtxt` and `genfromtxt`. */
import { array } from "./picture-sizes";
import { pathOf, recordsIn } from "../builtins";
import { recordType } from "../../values/contents/record-type";
import { type Entry, fn } from "../callables/entries";
import { argument, spanOfArgument } from "../callables/arguments";
import { readAs, reportNoNumber } from "../texts-as-numbers";
import { withValues } from "../tensor-functions";
import { dtypeName } from "../tensor-functions/core/dtype";
import { type ColumnContent, contentOfCells } from "../../values/contents/column-content";
import type { Remedy } from "../../values/records/finding";
import type { Context } from "../../values/context";
import { type RecordsFacts, told } from "../../values/contents/data-file";
import { type Dim, known } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import { reason } from "../../values/records/reason";
import { type Shape, unknownAxes, unrankedShape } from "../../values/dimensions/shape";
import { type Arguments, type TensorValue, type Value, unknown } from "../../values/value";

const numberOf = (value: Value | undefined, fallback: number): number | undefined =>
  value === undefined || value.kind === "none" ? fallback : knownInteger(value);

/** How many columns are read: those of `usecols`, else those of the first row. */
function columnsOf(
  used: Value | undefined,
  first: readonly string[] | undefined,
  file: string | undefined,
  context: Context,
): Dim | undefined {
  if (used && used.kind !== "none") {
    if (used.kind === "int") return known(1);
    const items = context.iterate(used);
    return items && known(items.length);
  }
  return first && told(first.length, file);
}

/** Arguments that are not about the table's extent. */
const PLAIN_ARGUMENTS = new Set(
  "fname delimiter skiprows skip_header skip_footer names usecols max_rows dtype encoding comments ndmin missing_values filling_values unpack invalid_raise".split(
    " ",
  ),
);

/** The rows of a table of text that are read. */
interface RowsRead {
  readonly first: readonly string[] | undefined;
  readonly count: number;
  /** All rows, where all are known. */
  readonly rows: readonly (readonly string[])[] | undefined;
}

/** Which lines are rows: those behind the first `skipped` that are not blank, `most` of them. */
function rowsOf(
  { records, total, blanks }: RecordsFacts,
  skipped: number,
  footer: number,
): RowsRead | undefined {
  if (total === undefined) return undefined;
  const before = records.slice(0, skipped).filter(({ length }) => length === 0).length;
  const count = Math.max(0, total - Math.min(skipped, total) - (blanks - before) - footer);
  const rows = records.slice(skipped).filter(({ length }) => length > 0);
  return {
    first: rows[0],
    count,
    rows: total === records.length ? rows.slice(0, count) : undefined,
  };
}

/** The columns that are read, by their places; undefined where that is not known. */
function placesRead(used: Value | undefined, width: number, context: Context): readonly number[] | undefined {
  if (!used || used.kind === "none") return Array.from({ length: width }, (_, i) => i);
  const items = used.kind === "int" ? [used] : context.iterate(used);
  const places = items?.map((item) => {
    const at = item.kind === "int" && item.dim.kind === "known" ? item.dim.value : NaN;
    return at < 0 ? at + width : at;
  });
  return places?.every((place) => place >= 0 && place < width) === true ? places : undefined;
}

/** One column of a table of text as an array of that type holds it; undefined where one of its fields is no number. */
function columnOf(
  rows: readonly (readonly string[])[],
  at: number,
  dtype: string,
): ColumnContent | undefined {
  if (dtype === "string") return contentOfCells(dtype, () => rows.map((row) => row[at]?.trim()));
  const isWhole = /^u?int\d+$/.test(dtype);
  const fields = rows.map((row) => row[at]?.trim() ?? "");
  const isNumber = isWhole ? /^[+-]?\d+$/ : /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
  return fields.every((field) => isNumber.test(field))
    ? contentOfCells(dtype, () => fields.map((field) => String(Number(field))))
    : undefined;
}

/** What `loadtxt` reads as a float: digits are not grouped, as Python's may be. */
const FLOAT = /^[+-]?(\d+\.?\d*|\.\d+|nan|inf|infinity)(e[+-]?\d+)?$/i;

/** Reports the first field of the first row that `loadtxt` can't read as a number, as in a file with a header or other separators. */
function refuseTexts(
  { first }: RowsRead,
  places: readonly number[] | undefined,
  type: string,
  args: Arguments,
  context: Context,
): void {
  const as = readAs(type);
  const isNumber = as === "int" ? /^[+-]?\d+$/ : FLOAT;
  const at = as && places?.find((place) => !isNumber.test(first?.[place]?.trim() ?? ""));
  if (as === undefined || at === undefined) return;
  const text = first?.[at]?.trim() ?? "";
  const span = spanOfArgument(args, 0, "fname");
  const says = `ValueError: could not convert string '${text}' to ${type} at row 0, column ${at + 1}.`;
  const withoutHeader: Remedy = {
    kind: "setArgument",
    call: args.site,
    name: "skiprows",
    value: "1",
    isAbsent: true,
    preferred: true,
  };
  const remedies = args.positional.length === 1 && !args.keywords.has("skiprows") ? [withoutHeader] : [];
  reportNoNumber({ text }, { span, raisedBy: "NumPy", as, says, remedies }, context);
}

/** An array of a file that nobody sees: of one axis or two. */
function someTable(minimum: number, dtype: string | undefined): TensorValue {
  const why = reason("data", "an array of a file");
  const shape: Shape = minimum >= 2 ? unknownAxes(2, why) : { ...unrankedShape(why), most: 2 };
  return { kind: "tensor", flavour: "numpy", shape, dtype };
}

/** Types of elements that a text is read as exactly. */
const CONTENT_TYPES = /^(u?int\d+|float64|string)$/;

/** `np.loadtxt` and `np.genfromtxt`: axes of length 1 are dropped. */
const readText =
  (skip: "skiprows" | "skip_header") =>
  (args: Arguments, context: Context): Value => {
    const path = pathOf(argument(args, 0, "fname"));
    const lost = unknown("data", "an array of a file");
    const isArray = !args.rest && !args.keywords.has("names") && args.keywords.get("dtype")?.kind !== "none";
    const delimiter = args.keywords.get("delimiter");
    const separator =
      !delimiter || delimiter.kind === "none"
        ? "\\s+"
        : delimiter.kind === "str"
          ? delimiter.value
          : undefined;
    const skipped = numberOf(args.keywords.get(skip), 0);
    const footer = numberOf(args.keywords.get("skip_footer"), 0);
    const most = numberOf(args.keywords.get("max_rows"), Infinity);
    const isPlain = [...args.keywords.keys()].every((name) => PLAIN_ARGUMENTS.has(name));
    const comments = args.keywords.get("comments");
    const sign = comments === undefined ? "#" : knownText(comments);
    const unpack = args.keywords.get("unpack");
    const swapped = unpack ? context.truth(unpack) : false;
    const dtype = args.keywords.get("dtype");
    const minimum = numberOf(args.keywords.get("ndmin"), 0);
    // Structured types make records, of which each is one item.
    const isNumeric =
      !dtype ||
      dtype.kind === "class" ||
      dtype.kind === "function" ||
      (dtype.kind === "str" && dtype.value?.includes(",") === false);
    if (!isPlain || sign === undefined || !isNumeric || swapped === undefined || minimum === undefined)
      return lost;
    const table = isArray ? someTable(minimum, dtype ? undefined : "float64") : lost;
    if (path === undefined || separator === undefined || skipped === undefined || most === undefined)
      return table;
    const found = recordsIn(path, { as: "records", separator, comment: sign }, context, false);
    const rows = found && footer !== undefined ? rowsOf(found.facts, skipped, footer) : undefined;
    if (!found || !rows) return table;
    const names = args.keywords.get("names");
    if (names && names.kind !== "none") {
      if (names.kind !== "bool" || !names.value || swapped) return lost;
      const called = rows.first?.map((name) => name.trim()) ?? [];
      const isTold =
        !dtype && !args.keywords.has("usecols") && called.every((name) => /^[A-Za-z_]\w*$/.test(name));
      const type = isTold
        ? recordType(called.map((name) => ({ name, dtype: "float64", shape: [] })))
        : undefined;
      return array([told(Math.min(Math.max(0, rows.count - 1), most), found.file)], type);
    }
    const columns = columnsOf(args.keywords.get("usecols"), rows.first, found.file, context);
    if (!columns) return lost;
    const dims = [told(Math.min(rows.count, most), found.file), columns].filter(
      (dim) => minimum >= 2 || !(dim.kind === "known" && dim.value === 1),
    );
    const type = dtype ? dtypeName(dtype) : "float64";
    const read = placesRead(args.keywords.get("usecols"), rows.first?.length ?? 0, context);
    if (skip === "skiprows" && type !== undefined) refuseTexts(rows, read, type, args, context);
    const made = array(swapped ? dims.toReversed() : dims, dtype && type !== "string" ? undefined : type);
    const shown = rows.rows?.slice(0, most);
    const places = shown && !swapped ? read : undefined;
    if (!shown || !places || type === undefined || !CONTENT_TYPES.test(type)) return made;
    const contents = places.map((place) => columnOf(shown, place, type));
    return withValues(made, contents.length === 1 ? { all: contents[0] } : { columns: contents });
  };

export const textArrayEntries: readonly Entry[] = [
  fn("numpy.loadtxt", readText("skiprows")),
  fn("numpy.genfromtxt", readText("skip_header")),
];
