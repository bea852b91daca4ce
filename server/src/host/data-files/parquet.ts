/** The footer of a parquet file: its columns, their types and how many rows there are. */
import { parquetMetadata, parquetSchema } from "hyparquet";
import { isMapping, parsedJson } from "../../values/plain-value";
import { type Reader, isShape, isWhole } from "./reader";

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
  const columns = parquetSchema(metadata).children.map(({ element }) => ({
    name: element.name,
    // A logical type says that the numbers stand for something else.
    dtype:
      element.type !== undefined && !element.logical_type && Object.hasOwn(PHYSICAL, element.type)
        ? PHYSICAL[element.type]
        : undefined,
  }));
  const rows = Number(metadata.num_rows);
  if (!isShape([rows])) return undefined;
  return { columns, rows, labels: labelsOf(metadata.key_value_metadata) };
};

/** The columns that pandas notes as the row labels; a range of numbers is no column. */
function labelsOf(
  notes: readonly { readonly key: string; readonly value?: string }[] = [],
): readonly string[] {
  const written = notes.find(({ key }) => key === "pandas")?.value;
  const note = written === undefined ? undefined : parsedJson(written);
  const labels = isMapping(note) ? note.get("index_columns") : undefined;
  return Array.isArray(labels) ? labels.filter((label) => typeof label === "string") : [];
}
