/** `KFold` and its like: pairs of index arrays, by which rows are picked and all other axes kept. */
import type { EstimatorMethod } from "./estimator-method";
import { arrayGiven, dataOf, estimatorClass, parameter, samplesOf, untold } from "./estimators";
import { argument, spanOfArgument } from "../callables/arguments";
import { differentValues } from "./categories";
import { matrix, refusedLengths } from "./metrics";
import { wantingLabels } from "./missing-labels";
import { tensorOf, withValues } from "../tensor-functions";
import { contentOfPlaces } from "../../values/contents/column-content";
import { multiply, subtract } from "../../values/dimensions/arithmetic";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import { lookup } from "../../values/names/lookup";
import type { Finding, Remedy } from "../../values/records/finding";
import type { Span } from "../../values/records/span";
import type { TellUntil } from "../../values/records/untold-results";
import { streamValue } from "../../values/stream";
import { type Arguments, type ObjectValue, type Value, intOf, tuple, unknown } from "../../values/value";

type Entry = readonly [string, () => Value];

/** Splits where none are asked for. */
const FOLDS = 5;

/** Splits beyond this many are looked at as one that stands for all. */
const SPLITS_ONE_BY_ONE = 20;

/** Places of rows, of which each is in one of both parts at most. */
function pair(train: Dim, test: Dim, rows?: Dim): Value {
  const values = rows?.kind === "known" ? { all: contentOfPlaces(rows.value) } : undefined;
  return tuple([train, test].map((count) => withValues(arrayGiven([count], "int64"), values)));
}
const somePair = (): Value => pair(untold("the rows of a fold"), untold("the rows of a fold"));

function countOf(self: ObjectValue, fallback: number): Dim {
  const given = parameter(self, "n_splits");
  if (!given) return known(fallback);
  return given.kind === "int" ? given.dim : untold("the number of splits");
}

/** The splits of so many rows one by one; undefined where they can't be told. */
type Folds = (rows: Dim, count: Dim, self: ObjectValue) => readonly Value[] | undefined;

/** Folds that differ by one row at most, the longer ones first (`KFold._iter_test_indices`). */
const evenFolds: Folds = (rows, count) => {
  if (rows.kind !== "known" || count.kind !== "known" || count.value > SPLITS_ONE_BY_ONE) return undefined;
  return Array.from({ length: count.value }, (_, i) => {
    const test = Math.floor(rows.value / count.value) + (i < rows.value % count.value ? 1 : 0);
    return pair(known(rows.value - test), known(test), rows);
  });
};

/**
 * Folds of one class after another, each taking every so manieth row (`StratifiedKFold._make_test_folds`): as many as
 * where no class is looked at. A class of fewer rows than folds is only warned of.
 */
const stratifiedFolds: Folds = (rows, count) => {
  if (rows.kind !== "known" || count.kind !== "known" || count.value > SPLITS_ONE_BY_ONE) return undefined;
  return Array.from({ length: count.value }, (_, i) => {
    const test = Math.ceil((rows.value - i) / count.value);
    return pair(known(rows.value - test), known(test), rows);
  });
};

/** Ever longer starts of a series, each with the rows behind it (`TimeSeriesSplit.split`). */
const growingFolds: Folds = (rows, count, self) => {
  if (rows.kind !== "known" || count.kind !== "known" || count.value > SPLITS_ONE_BY_ONE) return undefined;
  const [size, gap, most] = ["test_size", "gap", "max_train_size"].map((name) => parameter(self, name));
  const test = size ? knownInteger(size) : Math.floor(rows.value / (count.value + 1));
  const [left, longest] = [gap ? knownInteger(gap) : 0, most ? knownInteger(most) : Infinity];
  if (test === undefined || left === undefined || longest === undefined) return undefined;
  return Array.from({ length: count.value }, (_, i) => {
    const start = rows.value - (count.value - i) * test - left;
    return pair(known(Math.min(start, longest)), known(test), rows);
  });
};

/** Drawn rows: a part of them is left to be tested on, rounded up (`_validate_shuffle_split`). */
const drawnFolds: Folds = (rows, count, self) => {
  if (rows.kind !== "known" || count.kind !== "known" || count.value > SPLITS_ONE_BY_ONE) return undefined;
  const size = parameter(self, "test_size");
  const test = !size
    ? Math.ceil(rows.value * DRAWN)
    : size.kind === "float" && size.value !== undefined
      ? Math.ceil(rows.value * size.value)
      : knownInteger(size);
  if (test === undefined || parameter(self, "train_size")) return undefined;
  return Array.from({ length: count.value }, () => pair(known(rows.value - test), known(test), rows));
};

/** How often a splitter that repeats itself gives all its folds, each time of the rows in another order. */
function repeatsOf(self: ObjectValue): Dim {
  const times = parameter(self, "n_repeats");
  if (!times) return known(REPEATS);
  return times.kind === "int" ? times.dim : untold("the number of splits");
}

const REPEATS = 10;

/** The part that is tested on where nothing is said. */
const DRAWN = 0.1;

/** A splitter: so many folds unless it is told otherwise, one by one where they can be told. */
interface Splitter {
  readonly fallback: number;
  readonly exact?: Folds;
  readonly isRepeated?: boolean;
  /** Whether each fold gets its part of every class, which one number a row tells. */
  readonly isStratified?: boolean;
}

const totalOf = (self: ObjectValue, { fallback, isRepeated }: Splitter): Dim => {
  const count = countOf(self, fallback);
  return isRepeated === true ? multiply(count, repeatsOf(self)) : count;
};

/** As many folds as there are groups, which are given beside the data. */
const groupsOf = (args: Arguments, context: Context): Dim => {
  const groups = args.positional[2] ?? args.keywords.get("groups");
  const count = differentValues(groups, context);
  return count === undefined ? untold("the number of groups") : known(count);
};

/** One fold a group, in the order of the groups; how many rows each has is not looked at. */
const leavingGroups: EstimatorMethod = (_, args, context) => {
  const total = groupsOf(args, context);
  return total.kind === "known" && total.value > 0
    ? streamValue([somePair()], somePair(), known(total.value - 1))
    : streamValue([], somePair(), total);
};

/** One fold a row. */
const leavingRows: EstimatorMethod = (_, args, context) => {
  const rows = samplesOf(dataOf(args), context);
  const one = pair(subtract(rows, known(1)), known(1), rows);
  return streamValue([], one, rows);
};

/** Splitters that make as many parts of the rows as there are splits, or one more, by the name of their class. */
const PARTS: Readonly<Record<string, { readonly more: number; readonly words: string }>> = {
  KFold: { more: 0, words: "splits n_splits" },
  GroupKFold: { more: 0, words: "splits n_splits" },
  TimeSeriesSplit: { more: 1, words: "folds" },
};

/** Folds that more parts are asked of than there are rows: `split` makes them once somebody asks for the first, and then refuses. */
function refusedFolds(
  self: ObjectValue,
  first: { readonly rows: Dim; readonly span: Span } | undefined,
  args: Arguments,
  context: Context,
): Value | undefined {
  const parts = lookup(PARTS, self.class.name);
  const count = countOf(self, FOLDS);
  if (!parts || first?.rows.kind !== "known" || count.kind !== "known") return undefined;
  const asked = count.value + parts.more;
  if (asked <= first.rows.value) return undefined;
  const exception = "ValueError";
  const words = `Cannot have number of ${parts.words}=${asked} greater than the number of samples…`;
  const finding: Finding = {
    code: "refused-value",
    severity: "error",
    span: args.site,
    facts: { call: `${self.class.name}.split`, exception, words: words.replace("…", "") },
    raisedBy: "scikit-learn",
    kerasSays: `${exception}: ${words}`,
  };
  const tellUntil: TellUntil = (items, told) => {
    if (items === "some") return told;
    if (told === 0) context.report(finding);
    return 1;
  };
  return { ...streamValue([], unknown("already-reported")), tellUntil };
}

/** Refuses a row of labels for each sample, after `StratifiedKFold._make_test_folds`. */
function refusedRows(self: ObjectValue, args: Arguments, context: Context): boolean {
  const labels = argument(args, 1, "y");
  const tensor = labels && tensorOf(labels, context);
  if (!tensor || !matrix(tensor)) return false;
  const span = spanOfArgument(args, 1, "y");
  context.report({
    code: "rows-of-labels",
    severity: "error",
    span,
    facts: { splitter: self.class.name, labels: tensor.shape },
    raisedBy: "scikit-learn",
    kerasSays: "ValueError: Supported target types are: ('binary', 'multiclass'). Got '…' instead.",
    remedies: [{ kind: "wrapText", span, before: "", after: ".argmax(axis=1)" }],
  });
  return true;
}

/** Rows are split of arrays that have as many of them, after `indexable`; `looksAt` are those that a splitter asks for. */
const ofAlike =
  (split: EstimatorMethod, looksAt: readonly string[] = ["X", "y", "groups"]): EstimatorMethod =>
  (self, args, context) => {
    const given = looksAt.flatMap((name, i) => {
      const value = i === 0 ? dataOf(args) : argument(args, i, name);
      return value && value.kind !== "none"
        ? [{ rows: samplesOf(value, context), span: spanOfArgument(args, i, name) }]
        : [];
    });
    return refusedLengths(self.class.name, given, context)
      ? unknown("already-reported")
      : (refusedFolds(self, given[0], args, context) ?? split(self, args, context));
  };

const splitting =
  (splitter: Splitter): EstimatorMethod =>
  (self, args, context: Context) => {
    if (splitter.isStratified === true && refusedRows(self, args, context))
      return unknown("already-reported");
    const rows = samplesOf(dataOf(args), context);
    const folds = splitter.exact?.(rows, countOf(self, splitter.fallback), self);
    const total = totalOf(self, splitter);
    if (folds && total.kind === "known" && total.value <= SPLITS_ONE_BY_ONE)
      return streamValue(Array.from({ length: total.value / folds.length }, () => folds).flat(), undefined);
    if (total.kind === "known" && total.value > 0)
      return streamValue([somePair()], somePair(), known(total.value - 1));
    return streamValue([], somePair(), total);
  };

/** The labels whose rows the loop picks beside those of the data. */
const labelsOfLoop = ({ site }: Arguments): readonly Remedy[] => [{ kind: "splitData", span: site }];

const splitter = (name: string, fallback: number, exact?: Folds, isRepeated = false): Entry => {
  const canonical = `sklearn.model_selection.${name}`;
  const isStratified = /^(Repeated)?Stratified(Group)?KFold$/.test(name);
  const about = { fallback, exact, isRepeated, isStratified };
  const split = ofAlike(splitting(about), name === "TimeSeriesSplit" ? ["X"] : undefined);
  const needsLabels = isStratified ? !name.includes("Group") : name === "StratifiedShuffleSplit";
  return [
    canonical,
    () =>
      estimatorClass(
        canonical,
        {
          split: needsLabels ? wantingLabels("split", split, labelsOfLoop) : split,
          get_n_splits: (self) => intOf(totalOf(self, about)),
        },
        isRepeated ? [] : ["n_splits"],
      ),
  ];
};

export const folds: readonly Entry[] = [
  splitter("KFold", FOLDS, evenFolds),
  splitter("StratifiedKFold", 5, stratifiedFolds),
  splitter("RepeatedKFold", 5, evenFolds, true),
  splitter("RepeatedStratifiedKFold", 5, stratifiedFolds, true),
  splitter("GroupKFold", FOLDS),
  splitter("TimeSeriesSplit", FOLDS, growingFolds),
  splitter("ShuffleSplit", 10, drawnFolds),
  splitter("StratifiedShuffleSplit", 10, drawnFolds),
  splitter("GroupShuffleSplit", 5),
  splitter("StratifiedGroupKFold", 5),
  [
    "sklearn.model_selection.LeaveOneGroupOut",
    () =>
      estimatorClass("sklearn.model_selection.LeaveOneGroupOut", {
        split: ofAlike(leavingGroups),
        get_n_splits: (_, args, context) => intOf(groupsOf(args, context)),
      }),
  ],
  [
    "sklearn.model_selection.LeaveOneOut",
    () =>
      estimatorClass("sklearn.model_selection.LeaveOneOut", {
        split: ofAlike(leavingRows),
        get_n_splits: (_, args, context) => intOf(samplesOf(dataOf(args), context)),
      }),
  ],
];
