/** Everything of `tf.data`. */
import { applicableEntries } from "./applicable";
import { csvDataset } from "./csv-datasets";
import { datasetOf } from "./dataset";
import { cardinalityOf, datasetClass, datasetOrValue } from "./dataset-class";
import { kerasSources } from "./keras-sources";
import { sourceFunctions } from "./sources";
import { exampleEntries, specEntries } from "./specs";
import { type Entry, fn, opaqueClasses } from "../../callables/entries";
import { argument } from "../../callables/arguments";
import { int, unknown } from "../../../values/value";

export { datasetOf, datasetState } from "./dataset";
export { makeDataset } from "./dataset-class";

/** How many elements a dataset has; -1 where it never ends. */
const cardinality = fn("tensorflow.data.experimental.cardinality", (args) => {
  const dataset = datasetOf(argument(args, 0, "dataset"));
  if (!dataset) return unknown("not-supported", "cardinality");
  return cardinalityOf(dataset);
});

/** Datasets of rows of files, whose columns only the files tell. */
const fromFiles = "tensorflow.data.experimental.CsvDataset tensorflow.data.FixedLengthRecordDataset";

export const dataEntries: readonly Entry[] = [
  ["tensorflow.data.Dataset", () => datasetClass],
  ["tensorflow.data.AUTOTUNE", () => int(-1)],
  ["tensorflow.data.experimental.AUTOTUNE", () => int(-1)],
  ["tensorflow.data.INFINITE_CARDINALITY", () => int(-1)],
  ["tensorflow.data.UNKNOWN_CARDINALITY", () => int(-2)],
  ...Object.entries({ ...sourceFunctions, "tensorflow.data.experimental.make_csv_dataset": csvDataset }).map(
    ([name, source]) => fn(name, (args, context) => datasetOrValue(source(args, context), args.site)),
  ),
  cardinality,
  ...applicableEntries,
  ...fromFiles.split(" ").map((name) => fn(name, () => unknown("data", name))),
  ...opaqueClasses("tensorflow.data", "Options"),
  ...specEntries,
  ...exampleEntries,
  ...kerasSources,
];
