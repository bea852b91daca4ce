/** `sklearn.datasets`: the sizes of those that come with it, and of those that are made by number. */
import { arrayGiven, untold } from "./estimators";
import { frameState, rangeIndex, seriesState, someColumns, tableValue } from "../pandas";
import { tensorOf, withValues } from "../tensor-functions";
import { libraryClass } from "../library-class";
import { type ColumnContent, contentOfCells, contentOfCounts } from "../../values/column-content";
import type { Context } from "../../values/context";
import { type Dim, known } from "../../values/dimension";
import { lookup } from "../../values/lookup";
import {
  type Arguments,
  NONE,
  type Value,
  libraryFunction,
  list,
  str,
  tuple,
  unknown,
} from "../../values/value";

type Entry = readonly [string, () => Value];

/** Rows, columns, and how many names of classes there are, as the loaders of scikit-learn 1.9 give them. */
const stored: Readonly<Record<string, readonly [rows: number, columns: number, classes: number]>> = {
  load_iris: [150, 4, 3],
  load_digits: [1797, 64, 10],
  load_wine: [178, 13, 3],
  load_breast_cancer: [569, 30, 2],
  // Until scikit-learn 1.2.
  load_boston: [506, 13, 0],
  load_diabetes: [442, 10, 0],
  fetch_california_housing: [20640, 8, 0],
};

/** How many rows each class has, in those that are stored class after class, and in the others. */
const sorted: Readonly<Record<string, readonly number[]>> = {
  load_iris: [50, 50, 50],
  load_wine: [59, 71, 48],
};
const mixed: Readonly<Record<string, readonly number[]>> = {
  load_digits: [178, 182, 177, 183, 181, 182, 181, 179, 174, 180],
  load_breast_cancer: [212, 357],
};

/** The numbers of the classes, row by row where they are stored in their order. */
function classesOf(name: string): ColumnContent | undefined {
  const inOrder = lookup(sorted, name);
  if (inOrder)
    return contentOfCells("int64", () => inOrder.flatMap((rows, i) => Array<string>(rows).fill(String(i))));
  const counts = lookup(mixed, name);
  return counts && contentOfCounts("int64", new Map(counts.map((rows, i) => [String(i), rows])));
}

const bunchClass = libraryClass("sklearn.utils.Bunch", [], {
  openBase: { code: "not-modelled", detail: "sklearn.utils.Bunch" },
  methods: {
    __getitem__: ({ positional: [self, key] }) =>
      (self?.kind === "object" && key?.kind === "str" ? self.attributes.get(key.value ?? "") : undefined) ??
      unknown("not-modelled", "sklearn.utils.Bunch"),
  },
});

const names = (count: number): Value => list(Array.from({ length: count }, () => str(undefined)));

function load(
  name: string,
  size: readonly [number, number, number],
  args: Arguments,
  context: Context,
): Value {
  // Only some of the classes were asked for.
  if (args.keywords.has("n_class") || args.rest || args.positional.length > 0) return unknown("data", name);
  const [rows, columns, classes] = size;
  const flags = ["as_frame", "return_X_y"].map((key) => context.truth(args.keywords.get(key) ?? NONE));
  const [asFrame, isPair] = flags;
  if (asFrame === undefined || isPair === undefined) return unknown("data", name);
  const count = known(rows);
  const index = rangeIndex(count);
  const table = (width: number): Value =>
    tableValue(frameState(count, someColumns(known(width)), { index }), args.site, context);
  const data = asFrame ? table(columns) : arrayGiven([count, known(columns)], "float64");
  const content = classesOf(name);
  const target = asFrame
    ? tableValue(seriesState(count, { index, key: "s:target", content }), args.site, context)
    : withValues(arrayGiven([count], classes > 0 ? "int64" : "float64"), content && { all: content });
  if (isPair) return tuple([data, target]);
  const attributes = new Map<string, Value>([
    ["data", data],
    ["target", target],
    ["feature_names", names(columns)],
    ["frame", asFrame ? table(columns + 1) : NONE],
  ]);
  if (classes > 0) attributes.set("target_names", arrayGiven([known(classes)]));
  if (name === "load_digits") attributes.set("images", arrayGiven([count, known(8), known(8)], "float64"));
  return { kind: "object", class: bunchClass, attributes, constructed: args.site };
}

interface Making {
  readonly rows: number;
  /** Columns where `n_features` is not given; undefined where it can't be. */
  readonly features: number;
  readonly isFixed?: true;
  readonly labels: string;
}

const made: Readonly<Record<string, Making>> = {
  make_classification: { rows: 100, features: 20, labels: "int64" },
  make_regression: { rows: 100, features: 100, labels: "float64" },
  make_blobs: { rows: 100, features: 2, labels: "int64" },
  make_moons: { rows: 100, features: 2, isFixed: true, labels: "int64" },
  make_circles: { rows: 100, features: 2, isFixed: true, labels: "int64" },
  make_s_curve: { rows: 100, features: 3, isFixed: true, labels: "float64" },
  make_swiss_roll: { rows: 100, features: 3, isFixed: true, labels: "float64" },
  make_friedman1: { rows: 100, features: 10, labels: "float64" },
};

function numberOr(value: Value | undefined, fallback: number): Dim {
  if (value === undefined) return known(fallback);
  return value.kind === "int" ? value.dim : untold("the size of made data");
}

function make(
  name: string,
  { rows, features, isFixed, labels }: Making,
  args: Arguments,
  context: Context,
): Value {
  const { positional, keywords } = args;
  const more = ["coef", "return_centers", "return_X_y"].some((key) => keywords.has(key));
  if (args.rest || more) return unknown("data", name);
  const count = numberOr(positional[0] ?? keywords.get("n_samples"), rows);
  const given = isFixed ? undefined : (positional[1] ?? keywords.get("n_features"));
  // Centres that are points say how many numbers a point has.
  const centers = keywords.get("centers");
  const points =
    centers && centers.kind !== "int" && centers.kind !== "none" ? tensorOf(centers, context) : undefined;
  const [, width] = points?.shape.ranked ? points.shape.dims : [];
  const columns = points ? (width ?? untold("the centers")) : numberOr(given, features);
  const targets = numberOr(keywords.get("n_targets"), 1);
  const isFlat = targets.kind === "known" && targets.value === 1;
  const target =
    targets.kind === "unknown"
      ? unknown("data", name)
      : arrayGiven(isFlat ? [count] : [count, targets], labels);
  return tuple([arrayGiven([count, columns], "float64"), target]);
}

const fn = (name: string, run: (args: Arguments, context: Context) => Value): Entry => [
  `sklearn.datasets.${name}`,
  () => libraryFunction(`sklearn.datasets.${name}`, run),
];

/** The two photographs that come with scikit-learn. */
const photograph = (): Value => arrayGiven([known(427), known(640), known(3)], "uint8");

const photographs = (args: Arguments): Value => ({
  kind: "object",
  class: bunchClass,
  attributes: new Map<string, Value>([
    ["images", list([photograph(), photograph()])],
    ["filenames", list([str("china.jpg"), str("flower.jpg")])],
  ]),
  constructed: args.site,
});

export const datasets: readonly Entry[] = [
  fn("load_sample_image", photograph),
  fn("load_sample_images", photographs),
  ...Object.entries(stored).map(([name, size]) =>
    fn(name, (args, context) => load(name, size, args, context)),
  ),
  ...Object.entries(made).map(([name, making]) =>
    fn(name, (args, context) => make(name, making, args, context)),
  ),
];
