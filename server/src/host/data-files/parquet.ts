/** Parquet files: the columns, their types and how many rows there are, from the footer, and what the columns hold. */
import { gunzipSync } from "fflate";
import { type Compressors, type FileMetaData, parquetMetadata, parquetSchema } from "hyparquet";
import { readColumn } from "hyparquet/src/column.js";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { getSchemaPath } from "hyparquet/src/schema.js";
import type { FileAnswers } from "../../values/contents/data-file";
import { type PlainValue, isMapping, parsedJson } from "../../values/contents/plain-value";
import { type Reader, isShape, isWhole, viewOf } from "./reader";

type Column = FileAnswers["table"]["columns"][number];
type Element = FileMetaData["schema"][number];

const PHYSICAL: Readonly<Record<string, string>> = {
  BOOLEAN: "bool",
  INT32: "int32",
  INT64: "int64",
  FLOAT: "float32",
  DOUBLE: "float64",
};

export const readParquet: Reader<"table"> = (file) => {
  if (!isWhole(file)) return undefined;
  const metadata = parquetMetadata(file.bytes.slice().buffer);
  const rows = Number(metadata.num_rows);
  if (!isShape([rows])) return undefined;
  const note = pandasNote(metadata);
  const elements = parquetSchema(metadata).children.map(({ element }) => element);
  const isSmall = rows * elements.length <= MOST_CELLS;
  const categories = categoriesIn(note);
  const columns = elements.map((element): Column => {
    const plain = { name: element.name, dtype: typeOf(element) };
    // Which categories there are that no value has, is not read.
    const held = isSmall && !categories.has(element.name) ? heldIn(file.bytes, metadata, element) : undefined;
    return held ? { name: element.name, ...held } : plain;
  });
  return { columns, rows, labels: labelsIn(note) };
};

/** Cells beyond these are not read: of larger tables the footer is told. */
const MOST_CELLS = 2_000_000;

/** The type of a column's numbers; a logical type says that they may stand for something else. */
function typeOf({ type, logical_type: logical }: Element): string | undefined {
  if (logical?.type === "INTEGER") return `${logical.isSigned ? "" : "u"}int${logical.bitWidth}`;
  return type !== undefined && !logical && Object.hasOwn(PHYSICAL, type) ? PHYSICAL[type] : undefined;
}

const compressors: Compressors = { GZIP: (packed) => gunzipSync(packed) };

/** What a column holds, row by row; undefined where it is packed or nested in a way that is not read. */
function heldIn(
  bytes: Uint8Array,
  metadata: FileMetaData,
  element: Element,
): Omit<Column, "name"> | undefined {
  const values: unknown[] = [];
  try {
    for (const group of metadata.row_groups) {
      const chunk = group.columns.find(({ meta_data: about }) => about?.path_in_schema[0] === element.name);
      const about = chunk?.meta_data;
      if (!about || about.path_in_schema.length > 1 || chunk.file_path !== undefined) return undefined;
      const start = Number(about.dictionary_page_offset ?? about.data_page_offset);
      const rows = Number(group.num_rows);
      const { data } = readColumn(
        { view: viewOf(bytes.subarray(start, start + Number(about.total_compressed_size))), offset: 0 },
        { groupStart: 0, selectStart: 0, selectEnd: rows, groupRows: rows },
        {
          pathInSchema: about.path_in_schema,
          type: about.type,
          element,
          schemaPath: getSchemaPath(metadata.schema, about.path_in_schema),
          codec: about.codec,
          parsers: DEFAULT_PARSERS,
          compressors,
        },
      );
      const before = values.length;
      for (const part of data) for (const value of part) values.push(value);
      if (values.length - before !== rows) return undefined;
    }
  } catch (error) {
    // Damaged pages, and codecs that nobody unpacks here.
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
  return cellsOf(values, element);
}

/** Values as columns keep theirs, with the type that pandas gives them; undefined for values of other kinds. */
function cellsOf(values: readonly unknown[], element: Element): Omit<Column, "name"> | undefined {
  const cells = values.map(cellOf);
  const there = values.filter((value) => value !== null && value !== undefined);
  const are = (kind: string): boolean => there.every((value) => typeof value === kind);
  const isWhole = there.length === values.length;
  const type = typeOf(element);
  if (there.length === 0) return undefined;
  if (are("string")) return { dtype: "string", cells };
  if (are("boolean")) return isWhole ? { dtype: "bool", cells } : undefined;
  if (there.every((value) => value instanceof Date))
    return element.logical_type?.type === "TIMESTAMP" && !element.logical_type.isAdjustedToUTC
      ? { dtype: "datetime64[ns]", cells }
      : undefined;
  if (type === undefined || !(are("number") || are("bigint"))) return undefined;
  // Among missing ones whole numbers are real ones.
  return { dtype: isWhole || type.startsWith("float") ? type : "float64", cells };
}

function cellOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number") return Number.isNaN(value) ? undefined : String(value);
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return undefined;
  const [whole = "", rest = ""] = value.toISOString().replace("T", " ").replace("Z", "").split(".");
  return rest === "000" ? whole : `${whole}.${rest.padEnd(9, "0")}`;
}

/** What pandas notes of the table that it wrote. */
function pandasNote({ key_value_metadata: notes = [] }: FileMetaData): PlainValue | undefined {
  const written = notes.find(({ key }) => key === "pandas")?.value;
  return written === undefined ? undefined : parsedJson(written);
}

/** The columns that pandas notes as the row labels; a range of numbers is no column. */
function labelsIn(note: PlainValue | undefined): readonly string[] {
  const labels = isMapping(note) ? note.get("index_columns") : undefined;
  return Array.isArray(labels) ? labels.filter((label) => typeof label === "string") : [];
}

/** The columns that pandas notes as categories. */
function categoriesIn(note: PlainValue | undefined): ReadonlySet<string> {
  const columns = isMapping(note) ? note.get("columns") : undefined;
  const names = (Array.isArray(columns) ? columns : []).flatMap((column: PlainValue) =>
    isMapping(column) && column.get("pandas_type") === "categorical" ? [column.get("field_name")] : [],
  );
  return new Set(names.filter((name) => typeof name === "string"));
}
