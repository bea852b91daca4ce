/** What is known of the values in columns: their types, the different ones, the missing ones; read off text as pandas does. */
import { listedKeys } from "../columns/columns";
import { contentsInOrder } from "../tables";
import type { Contents, FrameState, SeriesState } from "../table-states";
import { contentKeys } from "../columns/label-values";
import { type ColumnContent, contentOfCells, mappedContent } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { LISTS } from "../../../values/contents/list-cells";
import type { Value } from "../../../values/value";

/** What `read_csv` takes for a missing value (`pandas._libs.parsers.STR_NA_VALUES`). */
export const MISSING: ReadonlySet<string> = new Set([
  ..."#N/A #NA -1.#IND -1.#QNAN -NaN -nan 1.#IND 1.#QNAN <NA> N/A NA NULL NaN None n/a nan null".split(" "),
  "#N/A N/A",
  "",
]);

const WHOLE = /^\s*[+-]?\d{1,18}\s*$/;
const REAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$|^\s*[+-]?inf(inity)?\s*$/i;
const TRUTH = /^(true|false)$/i;

function typeOf(values: readonly string[], missing: number): string | undefined {
  if (values.length === 0) return missing > 0 ? "float64" : "object";
  if (values.every((value) => WHOLE.test(value))) return missing > 0 ? "float64" : "int64";
  if (values.every((value) => REAL.test(value))) return "float64";
  if (values.every((value) => TRUTH.test(value))) return missing > 0 ? "object" : "bool";
  return "string";
}

const isNumberType = (dtype: string | undefined): boolean => dtype === "int64" || dtype === "float64";

/** A column as `read_csv` takes it; `gone` are the texts that stand for missing values. */
export function contentOf(column: readonly (string | undefined)[], gone: ReadonlySet<string>): ColumnContent {
  const isMissing = (value: string | undefined): boolean => value === undefined || gone.has(value);
  const values = new Set<string>();
  let missing = 0;
  for (const value of column) {
    if (value === undefined || isMissing(value)) missing += 1;
    else values.add(value);
  }
  const dtype = typeOf([...values], missing);
  // Numbers that are equal are one value, however they are written.
  const plain = (value: string): string =>
    isNumberType(dtype) ? String(numberIn(value)) : dtype === "bool" ? capital(value) : value;
  return contentOfCells(dtype, () =>
    column.map((value) => (value === undefined || isMissing(value) ? undefined : plain(value))),
  );
}

/** A number as pandas reads it, which writes what is endless otherwise than JavaScript. */
const numberIn = (text: string): number =>
  /inf/i.test(text) ? (text.includes("-") ? -Infinity : Infinity) : Number(text);

/** Texts read as numbers; what is none is missing. Columns that are not text stay as they are. */
export function numbersRead(content: ColumnContent): ColumnContent | undefined {
  if (content.dtype !== "string") return isNumberType(content.dtype) ? content : undefined;
  if (content.values === undefined) return undefined;
  const number = (text: string): string | undefined => (REAL.test(text) ? String(numberIn(text)) : undefined);
  const isWhole = content.missing === 0 && content.values.every((value) => WHOLE.test(value));
  return mappedContent(content, isWhole ? "int64" : "float64", number);
}

/** A column that is text whatever stands in it. */
export function textContent(
  column: readonly (string | undefined)[],
  gone: ReadonlySet<string>,
): ColumnContent {
  const isMissing = (value: string | undefined): boolean => value === undefined || gone.has(value);
  return contentOfCells("string", () => column.map((value) => (isMissing(value) ? undefined : value)));
}

/** How numbers are written: the sign before the decimals, and one that only stands among digits. */
export interface NumberSigns {
  readonly decimal: string;
  readonly thousands?: string;
}

const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * A column whose numbers are written in a way of their own; undefined where it can't be told whether pandas takes it for
 * numbers. What is no number to it stays the text that it is, whatever it is elsewhere.
 */
export function contentOfSigns(
  column: readonly (string | undefined)[],
  gone: ReadonlySet<string>,
  { decimal, thousands }: NumberSigns,
): ColumnContent | undefined {
  const texts = column.filter((value): value is string => value !== undefined && !gone.has(value));
  const [point, among] = [escaped(decimal), thousands === undefined ? "(?!)" : escaped(thousands)];
  const number = new RegExp(
    `^\\s*[+-]?(?:\\d+(?:${among}\\d+)*(?:${point}\\d*)?|${point}\\d+)(?:[eE][+-]?\\d+)?\\s*$`,
  );
  if (texts.every((value) => number.test(value) || ENDLESS.test(value))) {
    const plain = (value: string): string =>
      (thousands === undefined ? value : value.replaceAll(thousands, "")).replace(decimal, ".");
    return contentOf(
      column.map((value) => (value === undefined || gone.has(value) ? undefined : plain(value))),
      gone,
    );
  }
  if (texts.every((value) => TRUTH.test(value))) return contentOf(column, gone);
  const isDoubtful = texts.every((value) => !/[^\s\d.,'+\-eE]/.test(value));
  return isDoubtful ? undefined : textContent(column, gone);
}

const ENDLESS = /^\s*[+-]?inf(inity)?\s*$/i;

const capital = (truth: string): string => (truth.toLowerCase() === "true" ? "True" : "False");

/** How many values are missing in a table, or in the columns of `subset`; undefined where that is not known. */
export function missingIn(
  table: FrameState | SeriesState,
  subset: Value | undefined,
  context: Context,
): number | undefined {
  if (table.type === "series") return table.content?.missing;
  const asked = subset
    ? listedKeys(subset, context)?.map((key) => table.contents?.get(key))
    : contentsInOrder(table);
  const counts = asked?.map((content) => content?.missing);
  return counts?.every((count) => count !== undefined) ? counts.reduce((a, b) => a + b, 0) : undefined;
}

/** Types that a name of `select_dtypes` stands for. */
function isOfType(dtype: string, name: string): boolean {
  switch (name) {
    // To NumPy a span of time is a whole number with a sign.
    case "number":
    case "numeric":
      return /^(u?int|float|complex|timedelta)/.test(dtype);
    case "integer":
      return /^(u?int|timedelta)/.test(dtype);
    case "signedinteger":
      return /^(int|timedelta)/.test(dtype);
    case "int":
      return /^int(32|64)$/.test(dtype);
    case "floating":
      return dtype.startsWith("float");
    case "float":
      return /^float(32|64)$/.test(dtype);
    case "bool":
      return dtype === "bool";
    case "object":
    case "str":
    case "string":
      return dtype === "string" || ((dtype === "object" || dtype === LISTS) && name === "object");
    case "category":
    case "datetime":
    case "datetime64":
    case "timedelta":
      return dtype.startsWith(name);
    default:
      return dtype === name;
  }
}

/** The names of types in an argument; undefined where one is not known. */
function typeNames(value: Value | undefined, context: Context): readonly string[] | undefined {
  if (!value) return [];
  const items = value.kind === "list" || value.kind === "tuple" ? context.iterate(value) : [value];
  const names = items?.map((item) =>
    item.kind === "str"
      ? item.value
      : item.kind === "class" || item.kind === "function"
        ? item.name
        : undefined,
  );
  return names?.every((name) => name !== undefined) ? names : undefined;
}

/** The columns that `select_dtypes` keeps; undefined where that can't be told. */
export function keysOfTypes(
  frame: FrameState,
  include: Value | undefined,
  exclude: Value | undefined,
  context: Context,
): readonly string[] | undefined {
  const [wanted, unwanted] = [typeNames(include, context), typeNames(exclude, context)];
  const { columns } = frame;
  const types = contentsInOrder(frame)?.map((content) => content?.dtype);
  if (!wanted || !unwanted || !columns.keys || !types) return undefined;
  if (types.includes(undefined)) return undefined;
  return columns.keys.filter((_, i) => {
    const dtype = types[i] ?? "";
    const isWanted = wanted.length === 0 || wanted.some((name) => isOfType(dtype, name));
    return isWanted && !unwanted.some((name) => isOfType(dtype, name));
  });
}

/** The same columns under other labels. */
export function renamedContents(
  contents: Contents,
  before: readonly string[],
  after: readonly string[],
): Contents {
  const from = contentKeys(before);
  return new Map(
    contentKeys(after).flatMap((key, i) => {
      const content = contents.get(from[i] ?? "");
      return content ? [[key, content] as const] : [];
    }),
  );
}
