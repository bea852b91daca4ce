/** Tables of `read_json`: records, columns, rows or lines, and what their columns hold. */
import { flag, keyword } from "../arguments";
import type { FileTable } from "./file-table";
import { columnsOf } from "../tables";
import { type ColumnContent, contentOfCells } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { told } from "../../../values/contents/data-file";
import { LISTS } from "../../../values/contents/list-cells";
import { type PlainValue, isMapping, parsedJson } from "../../../values/contents/plain-value";
import type { Arguments } from "../../../values/value";

/** `read_json` by its `orient` and `lines`. */
export function jsonTable(path: string, args: Arguments, context: Context): FileTable | undefined {
  const [lines, orient] = [flag(args, "lines", false, context), keyword(args, "orient")];
  if (lines === undefined || (orient && orient.kind !== "str")) return undefined;
  if (lines) {
    const text = context.dataFile(path, { as: "text" });
    const values = text?.facts
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map(parsedJson);
    return text && values?.every((value) => value !== undefined) ? ofDocument(values, text.file) : undefined;
  }
  const found = context.dataFile(path, { as: "document", format: "json" });
  const { value } = found?.facts ?? {};
  if (!found || value === undefined) return undefined;
  switch (orient?.kind === "str" ? orient.value : "columns") {
    case "records":
    case "columns":
      return ofDocument(value, found.file);
    case "values":
      return ofRows(value, found.file);
    case "index": {
      const table = ofDocument(isMapping(value) ? [...value.values()] : null, found.file);
      return table && { ...table, isLabelled: true };
    }
    case "split": {
      const parts = isMapping(value) ? value : undefined;
      const columns = parts?.get("columns");
      const data = parts?.get("data");
      if (!Array.isArray(columns) || !Array.isArray(data)) return undefined;
      const keys = columns.map((name) => (typeof name === "number" ? `n:${name}` : `s:${String(name)}`));
      return { columns: columnsOf(keys), rows: told(data.length, found.file), contents: undefined };
    }
    default:
      return undefined;
  }
}

/** A list of rows, each a list: the columns are numbered. */
function ofRows(value: PlainValue, file: string): FileTable | undefined {
  const rows = Array.isArray(value) ? (value as readonly PlainValue[]) : undefined;
  const widths = new Set(rows?.map((row) => (Array.isArray(row) ? row.length : undefined)));
  const [width] = widths;
  if (!rows || widths.size !== 1 || width === undefined) return undefined;
  const keys = Array.from({ length: width }, (_, i) => `n:${i}`);
  return {
    columns: { ...columnsOf(keys), count: told(width, file) },
    rows: told(rows.length, file),
    contents: undefined,
  };
}

/** A list of records, or an object of columns. */
function ofDocument(value: PlainValue, file: string): FileTable | undefined {
  const isList = Array.isArray(value);
  if (isList && value.some((row) => Array.isArray(row))) return ofRows(value, file);
  const records: readonly PlainValue[] = isList ? value : value instanceof Map ? [...value.values()] : [];
  if (!records.every((record) => record instanceof Map) || records.length === 0) return undefined;
  const inner = [...new Set(records.flatMap((record) => [...record.keys()].map(String)))];
  const outer = value instanceof Map ? [...value.keys()].map(String) : [];
  const columns = isList ? inner : outer;
  const contents = isList
    ? columns.flatMap((name) => {
        const content = TIMES.test(name) ? undefined : plainContent(valuesAt(records, name));
        return content ? [[`s:${name}`, content] as const] : [];
      })
    : [];
  return {
    columns: { ...columnsOf(columns.map((name) => `s:${name}`)), count: told(columns.length, file) },
    rows: told(isList ? records.length : inner.length, file),
    contents: new Map(contents),
  };
}

/** What stands under a name in each record. */
const valuesAt = (records: readonly PlainValue[], name: string): readonly (PlainValue | undefined)[] =>
  records.map((record) => (isMapping(record) ? record.get(name) : undefined));

/** Columns whose names sound like times are read as such. */
const TIMES = /(_at|_time)$|^timestamp|^modified$|^date$/i;

/** A column of numbers or of texts; pandas makes numbers of texts that look like some. */
function plainContent(values: readonly (PlainValue | undefined)[]): ColumnContent | undefined {
  const texts = values.every((value) => typeof value === "string" && !/^\s*[\d+-]/.test(value));
  if (texts) return contentOfCells("string", () => values.map(String));
  const lists = values.map(listIn);
  if (lists.every((items) => items !== undefined))
    return contentOfCells(LISTS, () => lists.map((items) => JSON.stringify(items)));
  const numbers = values.map((value) => (value === undefined ? undefined : numberIn(value)));
  if (!numbers.every((number) => number !== undefined)) return undefined;
  // Floats that are all whole become integers.
  const isWhole = numbers.every(Number.isSafeInteger);
  return contentOfCells(isWhole ? "int64" : "float64", () => numbers.map(String));
}

/** A list of texts, or of whole numbers. */
const listIn = (value: PlainValue | undefined): readonly PlainValue[] | undefined =>
  Array.isArray(value) &&
  (value.every((item) => typeof item === "string") || value.every((item) => Number.isSafeInteger(item)))
    ? (value as readonly PlainValue[])
    : undefined;

const numberIn = (value: PlainValue): number | undefined => {
  if (typeof value === "number") return value;
  return typeof value === "object" && value !== null && "float" in value ? value.float : undefined;
};
