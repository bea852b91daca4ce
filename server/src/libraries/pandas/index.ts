/** pandas: tables as their columns and rows, read from files, made, and made into others. */
import { frameClass, indexClass, seriesClass } from "./classes";
import { concatenate, dummies, mergeTables } from "./combining";
import { melted } from "./groups";
import { tableValue } from "./objects";
import { readTable } from "./readers";
import { factorized } from "./series-methods";
import { type Table, tableOf } from "./tables";
import { alike } from "./table-methods";
import { type LibraryTable, libraryTable } from "../library";
import type { Context } from "../../values/context";
import { type Arguments, type Value, libraryFunction, unknown } from "../../values/value";

export { tableValue } from "./objects";
export {
  arrayOf,
  columnsOf,
  frameState,
  freshIndex,
  rangeIndex,
  seriesState,
  someColumns,
  tableOf,
} from "./tables";

type Entry = readonly [string, () => Value];

const fn = (name: string, run: (args: Arguments, context: Context) => Table | Value): Entry => [
  `pandas.${name}`,
  () =>
    libraryFunction(`pandas.${name}`, (args, context) => tableValue(run(args, context), args.site, context)),
];

/** Conversions of a series that give one value for each row. */
function converted({ positional: [value] }: Arguments): Table | Value {
  const table = tableOf(value);
  return table?.type === "series" ? alike(table) : unknown("data", "a conversion");
}

export const pandasTable: LibraryTable = libraryTable([
  ["pandas.DataFrame", () => frameClass],
  ["pandas.Series", () => seriesClass],
  ["pandas.Index", () => indexClass],
  ...["read_csv", "read_table", "read_excel", "read_parquet", "read_json", "read_feather", "read_pickle"].map(
    (name) => fn(name, (args, context) => readTable(name, args, context)),
  ),
  fn("concat", concatenate),
  fn("merge", mergeTables),
  fn("get_dummies", dummies),
  fn("factorize", ({ positional: [value] }) => {
    const table = tableOf(value);
    return table?.type === "series" ? factorized(table) : unknown("data", "factorize");
  }),
  ...["cut", "qcut"].map((name) =>
    fn(name, (args) =>
      args.keywords.has("retbins") ? unknown("not-supported", "retbins") : converted(args),
    ),
  ),
  fn("melt", (args, context) => {
    const table = tableOf(args.positional[0]);
    const rest = { ...args, positional: args.positional.slice(1) };
    return table?.type === "frame" ? melted(table, rest, context) : unknown("data", "melt");
  }),
  fn("to_datetime", converted),
  fn("to_numeric", converted),
]);
