/** `sklearn.datasets.make_*`: the sizes of data that are made by number, and which classes their labels name. */
import { spanOfArgument } from "../callables/arguments";
import { arrayGiven, untold } from "./estimators";
import { tensorOf, withValues } from "../tensor-functions";
import { sum } from "../../values/dimensions/arithmetic";
import { type ColumnContent, contentOfCounts, contentOfValues } from "../../values/contents/column-content";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimensions/dimension";
import { knownInteger, knownNumber } from "../../values/known-number";
import { NEVER } from "../../values/contents/taken-rows";
import {
  type Arguments,
  type TensorValue,
  type Value,
  libraryFunction,
  tuple,
  unknown,
} from "../../values/value";

type Entry = readonly [string, () => Value];

interface Making {
  readonly rows: number;
  /** Columns where `n_features` is not given. */
  readonly features: number;
  /** Whether `n_features` can't be given. */
  readonly isFixed?: true;
  readonly labels: string;
  /** What is known of the labels of so many rows. */
  readonly classes?: (
    rows: Dim,
    args: Arguments,
    centers: TensorValue | undefined,
  ) => ColumnContent | undefined;
}

/** Classes are numbered; more than these nobody asks for, and each is a text. */
const MOST_CLASSES = 1000;

const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => String(i));

/** Rows that are shared out to so many classes, one after the other; those that are over go to `over`. */
function sharedOut(
  rows: Dim,
  classes: number,
  over: (place: number, left: number) => number,
): ColumnContent | undefined {
  if (rows.kind !== "known" || classes < 1 || classes > MOST_CLASSES || rows.value < classes)
    return undefined;
  const each = Math.floor(rows.value / classes);
  const left = rows.value - each * classes;
  return contentOfCounts(
    "int64",
    new Map(numbered(classes).map((name, place) => [name, each + over(place, left)])),
  );
}

/** `make_blobs`: the first ones have one more. */
function blobs(rows: Dim, args: Arguments, centers: TensorValue | undefined): ColumnContent | undefined {
  const given = args.keywords.get("centers");
  const [count] = centers?.shape.ranked ? centers.shape.dims : [];
  const classes = centers
    ? count?.kind === "known"
      ? count.value
      : undefined
    : !given || given.kind === "none"
      ? 3
      : knownInteger(given);
  return classes === undefined
    ? undefined
    : sharedOut(rows, classes, (place, left) => (place < left ? 1 : 0));
}

const classCount = (args: Arguments, fallback: number): number | undefined => {
  const given = args.keywords.get("n_classes");
  return given ? knownInteger(given) : fallback;
};

/** Both half moons, or circles: of an odd number of rows the second has one more. */
const halves = (rows: Dim): ColumnContent | undefined =>
  sharedOut(rows, 2, (place, left) => (place === 1 ? left : 0));

function quantiles(rows: Dim, args: Arguments): ColumnContent | undefined {
  const classes = classCount(args, 3);
  return classes === undefined
    ? undefined
    : sharedOut(rows, classes, (place, left) => (place === classes - 1 ? left : 0));
}

/** How large a share of the rows each class has before labels are exchanged; undefined where it is not known. */
function sharesOf(args: Arguments, classes: number): readonly number[] | undefined {
  const given = args.keywords.get("weights");
  if (!given || given.kind === "none") return Array<number>(classes).fill(1 / classes);
  const stated = given.kind === "list" || given.kind === "tuple" ? given.items?.map(knownNumber) : undefined;
  if (!stated?.every((share) => share !== undefined)) return undefined;
  const rest = 1 - stated.reduce((all, share) => all + share, 0);
  const shares = stated.length === classes - 1 ? [...stated, rest] : stated;
  return shares.length === classes ? shares : undefined;
}

/**
 * `make_classification`: each class has its share, and of all labels some are exchanged for any. A class is missing
 * where every label of it was, which never happens to more than a few.
 */
function classified(rows: Dim, args: Arguments): ColumnContent | undefined {
  const [classes, given, clustersGiven] = [
    classCount(args, 2),
    args.keywords.get("flip_y"),
    args.keywords.get("n_clusters_per_class"),
  ];
  const flipped = given ? knownNumber(given) : 0.01;
  const clusters = clustersGiven ? knownInteger(clustersGiven) : 2;
  if (rows.kind !== "known" || classes === undefined || classes < 1 || classes > MOST_CLASSES)
    return undefined;
  const shares = sharesOf(args, classes);
  if (!shares || flipped === undefined || clusters === undefined) return undefined;
  // Each cluster of a class is rounded down by itself.
  const least = shares.map((share) => Math.floor(share * rows.value) - clusters);
  const isThere = (count: number): boolean => count > 0 && classes * flipped ** count < NEVER;
  return least.every(isThere) ? contentOfValues("int64", numbered(classes)) : undefined;
}

const made: Readonly<Record<string, Making>> = {
  make_classification: { rows: 100, features: 20, labels: "int64", classes: classified },
  make_regression: { rows: 100, features: 100, labels: "float64" },
  make_blobs: { rows: 100, features: 2, labels: "int64", classes: blobs },
  make_moons: { rows: 100, features: 2, isFixed: true, labels: "int64", classes: halves },
  make_circles: { rows: 100, features: 2, isFixed: true, labels: "int64", classes: halves },
  make_gaussian_quantiles: { rows: 100, features: 2, labels: "int64", classes: quantiles },
  make_hastie_10_2: { rows: 12_000, features: 10, isFixed: true, labels: "float64" },
  make_s_curve: { rows: 100, features: 3, isFixed: true, labels: "float64" },
  make_swiss_roll: { rows: 100, features: 3, isFixed: true, labels: "float64" },
  make_friedman1: { rows: 100, features: 10, labels: "float64" },
  make_friedman2: { rows: 100, features: 4, isFixed: true, labels: "float64" },
  make_friedman3: { rows: 100, features: 4, isFixed: true, labels: "float64" },
};

/** A size that is given, or in parts that are added up (`n_samples=[50, 60]`). */
function numberOr(value: Value | undefined, fallback: number): Dim {
  if (value === undefined) return known(fallback);
  const parts = value.kind === "list" || value.kind === "tuple" ? value.items : undefined;
  const sizes = parts?.flatMap((part) => (part.kind === "int" ? [part.dim] : []));
  if (parts && sizes?.length === parts.length && parts.length > 0) return sum(sizes);
  return value.kind === "int" ? value.dim : untold("the size of made data");
}

const giveMore = ["coef", "return_centers", "return_X_y"];

/** Reports fewer columns than `make_classification` fills, two of which inform and two repeat them unless it is told otherwise. */
function refuseFewColumns(columns: Dim, args: Arguments, context: Context): void {
  const counts = [
    ["n_informative", 2],
    ["n_redundant", 2],
    ["n_repeated", 0],
  ] as const;
  const filled = counts.map(([name, otherwise]) => {
    const given = args.keywords.get(name);
    return given === undefined ? otherwise : knownInteger(given);
  });
  if (columns.kind !== "known" || !filled.every((count) => count !== undefined)) return;
  const least = filled.reduce((all, count) => all + count, 0);
  if (least <= columns.value) return;
  context.report({
    code: "outside-interval",
    severity: "error",
    span: spanOfArgument(args, 1, "n_features"),
    facts: { argument: "n_features", given: columns, interval: `[${least}, ∞)` },
    raisedBy: "scikit-learn",
    kerasSays:
      "ValueError: Number of informative, redundant and repeated features must sum to less than the number of total features",
  });
}

function make(name: string, making: Making, args: Arguments, context: Context): Value {
  const { positional, keywords } = args;
  if (args.rest || giveMore.some((key) => keywords.has(key))) return unknown("data", name);
  const samples = positional[0] ?? keywords.get("n_samples");
  const count = numberOr(samples, making.rows);
  const given = making.isFixed ? undefined : (positional[1] ?? keywords.get("n_features"));
  // Centres that are points say how many numbers a point has.
  const centers = keywords.get("centers");
  const points =
    centers && centers.kind !== "int" && centers.kind !== "none" ? tensorOf(centers, context) : undefined;
  const [, width] = points?.shape.ranked ? points.shape.dims : [];
  const columns = points ? (width ?? untold("the centers")) : numberOr(given, making.features);
  if (name === "make_classification") refuseFewColumns(columns, args, context);
  const targets = numberOr(keywords.get("n_targets"), 1);
  if (targets.kind === "unknown")
    return tuple([arrayGiven([count, columns], "float64"), unknown("data", name)]);
  const isFlat = targets.kind === "known" && targets.value === 1;
  const target = arrayGiven(isFlat ? [count] : [count, targets], making.labels);
  // Parts that are given one by one are no shares.
  const isOfOne = samples === undefined || samples.kind === "int";
  const labels = isOfOne && isFlat ? making.classes?.(count, args, points) : undefined;
  return tuple([arrayGiven([count, columns], "float64"), withValues(target, labels && { all: labels })]);
}

/** `make_multilabel_classification`: a column of zeros and ones for each class. */
function makeMultilabel(args: Arguments): Value {
  const { positional, keywords } = args;
  const isOther = ["sparse", "return_indicator", "return_distributions"].some((key) => keywords.has(key));
  if (args.rest || isOther) return unknown("data", "make_multilabel_classification");
  const rows = numberOr(positional[0] ?? keywords.get("n_samples"), 100);
  const columns = numberOr(positional[1] ?? keywords.get("n_features"), 20);
  const classes = numberOr(keywords.get("n_classes"), 5);
  return tuple([arrayGiven([rows, columns], "float64"), arrayGiven([rows, classes], "int64")]);
}

const fn = (name: string, run: (args: Arguments, context: Context) => Value): Entry => [
  `sklearn.datasets.${name}`,
  () => libraryFunction(`sklearn.datasets.${name}`, run),
];

export const madeDatasets: readonly Entry[] = [
  fn("make_multilabel_classification", makeMultilabel),
  ...Object.entries(made).map(([name, making]) =>
    fn(name, (args, context) => make(name, making, args, context)),
  ),
];
