/** `KFold` and its like: pairs of index arrays, by which rows are picked and all other axes kept. */
import { type EstimatorMethod, arrayGiven, estimatorClass, parameter, samplesOf, untold } from "./estimators";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimension";
import { streamValue } from "../../values/stream";
import { type ObjectValue, type Value, int, intOf, tuple } from "../../values/value";

type Entry = readonly [string, () => Value];

/** Splits beyond this many are looked at as one that stands for all. */
const SPLITS_ONE_BY_ONE = 20;

const pair = (train: Dim, test: Dim): Value =>
  tuple([arrayGiven([train], "int64"), arrayGiven([test], "int64")]);
const somePair = (): Value => pair(untold("the rows of a fold"), untold("the rows of a fold"));

function countOf(self: ObjectValue, fallback: number): Dim {
  const given = parameter(self, "n_splits");
  if (!given) return known(fallback);
  return given.kind === "int" ? given.dim : untold("the number of splits");
}

/** Folds that differ by one row at most, the longer ones first (`KFold._iter_test_indices`). */
function evenFolds(rows: Dim, count: Dim): readonly Value[] | undefined {
  if (rows.kind !== "known" || count.kind !== "known" || count.value > SPLITS_ONE_BY_ONE) return undefined;
  return Array.from({ length: count.value }, (_, i) => {
    const test = Math.floor(rows.value / count.value) + (i < rows.value % count.value ? 1 : 0);
    return pair(known(rows.value - test), known(test));
  });
}

const splitting =
  (fallback: number, isEven: boolean): EstimatorMethod =>
  (self, args, context: Context) => {
    const count = countOf(self, fallback);
    const rows = samplesOf(args.positional[0] ?? args.keywords.get("X"), context);
    const folds = isEven ? evenFolds(rows, count) : undefined;
    if (folds) return streamValue(folds, undefined);
    if (count.kind === "known" && count.value > 0)
      return streamValue([somePair()], somePair(), known(count.value - 1));
    return streamValue([], somePair(), count);
  };

const splitter = (name: string, fallback: number, isEven = false): Entry => {
  const canonical = `sklearn.model_selection.${name}`;
  return [
    canonical,
    () =>
      estimatorClass(
        canonical,
        {
          split: splitting(fallback, isEven),
          get_n_splits: (self) => {
            const count = countOf(self, fallback);
            return count.kind === "known" ? int(count.value) : intOf(count);
          },
        },
        ["n_splits"],
      ),
  ];
};

export const folds: readonly Entry[] = [
  splitter("KFold", 5, true),
  splitter("StratifiedKFold", 5),
  splitter("GroupKFold", 5),
  splitter("TimeSeriesSplit", 5),
  splitter("ShuffleSplit", 10),
  splitter("StratifiedShuffleSplit", 10),
];
