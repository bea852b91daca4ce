/** `tf.data.experimental.make_csv_dataset`: batches of the columns of a file of comma-separated values. After `readers.py`. */
import { type DatasetState, datasetState, withRows } from "./dataset";
import type { Source } from "./sources";
import { argument } from "../../callables/arguments";
import { readTable } from "../../pandas/files/readers";
import { contentsInOrder } from "../../pandas/tables";
import { dtypeName } from "../../tensor-functions/core/dtype";
import { dimensionOfScalar } from "../../tensor-functions/core/scalars";
import { ceilDivide, compute, modulo, multiply } from "../../../values/dimensions/arithmetic";
import type { ColumnContent } from "../../../values/contents/column-content";
import type { Context } from "../../../values/context";
import { type Dim, OPEN, unknownDim } from "../../../values/dimensions/dimension";
import { knownText } from "../../../values/known-text";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import {
  type Arguments,
  NONE,
  type TensorValue,
  type Value,
  argumentsOf,
  dictOf,
  int,
  str,
  unknown,
} from "../../../values/value";

const PARAMETERS =
  "file_pattern batch_size column_names column_defaults label_name select_columns field_delim use_quote_delim na_value header num_epochs shuffle shuffle_buffer_size shuffle_seed prefetch_buffer_size num_parallel_reads sloppy num_rows_for_inference compression_type ignore_errors".split(
    " ",
  );

/** What TensorFlow makes of a column that pandas reads as one of such a type; of others only the texts in the file tell. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["int64", "int32"],
  ["object", "string"],
  ["str", "string"],
  ["string", "string"],
  ["bool", "string"],
]);

/** The type of a column: whole numbers with gaps are floats to pandas and stay whole numbers here, so that floats are not told. */
function typeOf(content: ColumnContent | undefined): string | undefined {
  const dtype = content?.dtype;
  if (dtype !== "float64") return dtype === undefined ? undefined : TYPES.get(dtype);
  return content?.missing === 0 ? "float32" : undefined;
}

/** The one file that is meant; undefined for patterns and for several files. */
function fileOf(pattern: Value | undefined, context: Context): string | undefined {
  const items = pattern?.kind === "list" || pattern?.kind === "tuple" ? context.iterate(pattern) : [pattern];
  const [only, ...more] = (items ?? []).map((item) => knownText(item));
  return more.length > 0 || only === undefined || /[*?[]/.test(only) ? undefined : only;
}

interface Column {
  readonly name: string;
  readonly dtype: string | undefined;
}

/** The columns that are taken and the rows of the file; undefined where the columns are not known. */
function columnsOf(
  read: (name: string) => Value | undefined,
  args: Arguments,
  context: Context,
): { readonly columns: readonly Column[]; readonly rows: Dim } | undefined {
  const file = fileOf(read("file_pattern"), context);
  const delimiter = read("field_delim") ?? str(",");
  const [header, names, chosen] = ["header", "column_names", "select_columns"].map(read);
  const hasHeader = header === undefined ? true : context.truth(header);
  if (file === undefined || hasHeader === undefined) return undefined;
  const named: readonly (readonly [string, Value])[] = [
    ["sep", delimiter],
    ...(names ? [["names", names] as const, ["header", hasHeader ? int(0) : NONE] as const] : []),
  ];
  const table = readTable("read_csv", argumentsOf(args.site, [str(file)], named), context);
  if (!("type" in table) || table.type !== "frame") return undefined;
  const { keys, isOrdered } = table.columns;
  if (!keys || !isOrdered || !keys.every((key) => key.startsWith("s:"))) return undefined;
  const contents = contentsInOrder(table);
  const all = keys.map((key, i) => ({ name: key.slice(2), dtype: typeOf(contents?.[i]) }));
  const items = chosen && context.iterate(chosen);
  if (chosen && !items) return undefined;
  const wanted = items?.map((item) => {
    const place = item.kind === "int" ? dimensionOfScalar(item) : undefined;
    return place?.kind === "known" ? all[place.value]?.name : knownText(item);
  });
  if (wanted?.includes(undefined) === true) return undefined;
  const columns = wanted ? all.filter(({ name }) => wanted.includes(name)) : all;
  return { columns: stated(columns, read("column_defaults"), context), rows: table.rows };
}

/** The columns with the types that defaults state, or examples of them. */
function stated(
  columns: readonly Column[],
  defaults: Value | undefined,
  context: Context,
): readonly Column[] {
  const items = defaults && context.iterate(defaults);
  if (!defaults) return columns;
  return columns.map(({ name }, i) => ({
    name,
    dtype: items?.length === columns.length ? dtypeName(items[i]) : undefined,
  }));
}

const leaf = (dtype: string | undefined): TensorValue => ({
  kind: "tensor",
  flavour: "eager",
  shape: shapeOf([OPEN]),
  dtype,
});

/** Rows in batches: for as many epochs as are stated with the rest as the last batch, else without end and without a rest. */
function inBatches(element: Value, rows: Dim, size: Dim, epochs: Dim | undefined): DatasetState {
  if (!epochs) return datasetState(withRows(element, size), "endless");
  const all = multiply(rows, epochs);
  if (all.kind !== "known" || size.kind !== "known")
    return datasetState(element, unknownDim(reason("data", "the rows of a file")), withRows(element, size));
  const rest = modulo(all, size);
  const isWhole = rest.kind === "known" && rest.value === 0;
  return {
    ...datasetState(element, ceilDivide(all, size)),
    first: withRows(element, compute("min", size, all)),
    uniform: isWhole,
    isBatched: true,
    uncounted: "perhaps",
    lastRows: isWhole ? undefined : { full: size, last: rest },
  };
}

export const csvDataset: Source = (args, context) => {
  const lost = unknown("data", "the columns of a file");
  if (args.rest) return lost;
  const read = (name: string): Value | undefined => {
    const value = argument(args, PARAMETERS.indexOf(name), name);
    return value?.kind === "none" ? undefined : value;
  };
  const found = columnsOf(read, args, context);
  const given = read("batch_size");
  const size = given && dimensionOfScalar(given);
  const times = read("num_epochs");
  const epochs = times ? (dimensionOfScalar(times) ?? unknownDim(reason("data", "num_epochs"))) : undefined;
  const label = read("label_name");
  const labelled = knownText(label);
  if (!found || !size || (label && labelled === undefined)) return lost;
  const features = dictOf(
    found.columns
      .filter(({ name }) => name !== labelled)
      .map(({ name, dtype }) => [name, leaf(dtype)] as const),
  );
  const own = found.columns.find(({ name }) => name === labelled);
  if (label && !own) return lost;
  const element: Value = own ? { kind: "tuple", items: [features, leaf(own.dtype)] } : features;
  const skips = read("ignore_errors");
  // Records that cannot be read may be left out.
  const rows =
    skips && context.truth(skips) !== false ? unknownDim(reason("data", "the rows of a file")) : found.rows;
  return inBatches(element, rows, size, epochs);
};
