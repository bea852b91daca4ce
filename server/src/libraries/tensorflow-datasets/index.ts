/** `tensorflow_datasets`: data sets that others have prepared, known by what their catalogue tells. */
import { asNumPy, builder, load } from "./load";
import { type Entry, fn, silent } from "../callables/entries";
import { type LibraryTable, libraryTable } from "../library";
import { str } from "../../values/value";

const splits = Object.entries({ TRAIN: "train", TEST: "test", VALIDATION: "validation" }).map(
  ([name, split]): Entry => [`tensorflow_datasets.Split.${name}`, () => str(split)],
);

export const tensorflowDatasetsTable: LibraryTable = libraryTable([
  fn("tensorflow_datasets.load", load),
  fn("tensorflow_datasets.builder", builder),
  fn("tensorflow_datasets.as_numpy", asNumPy),
  ...silent("tensorflow_datasets", "disable_progress_bar enable_progress_bar show_examples show_statistics"),
  ...splits,
]);
