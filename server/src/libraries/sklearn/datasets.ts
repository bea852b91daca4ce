/** `sklearn.datasets`: those that come with it. */
import { arrayGiven } from "./estimators";
import storedDatasets from "./stored-datasets.json";
import { columnsOf, frameState, rangeIndex, seriesState, tableValue } from "../pandas";
import { withValues } from "../tensor-functions";
import { libraryClass } from "../library-class";
import { type ColumnContent, contentOfCells, contentOfCounts } from "../../values/contents/column-content";
import type { Context } from "../../values/context";
import type { InstanceHooks, NativeState } from "../../values/native-state";
import { known } from "../../values/dimensions/dimension";
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

/** A data set that comes with scikit-learn, as its loader gives it (`scripts/truth/stored_datasets.py`). */
interface StoredDataset {
  readonly rows: number;
  /** The names of the columns, with semicolons between them; so are the classes and the counts. */
  readonly features: string;
  /** What the labels are called in a frame. */
  readonly target: string;
  /** The names of the classes; none where the labels are real numbers. */
  readonly classes: string;
  /** How many rows each class has, and whether they stand class after class. */
  readonly counts?: string;
  readonly areSorted?: boolean;
}

const stored: Readonly<Record<string, StoredDataset>> = storedDatasets;

const itemsOf = (listed: string): readonly string[] => (listed === "" ? [] : listed.split(";"));

/** The numbers of the classes, row by row where they are stored in their order. */
function classesOf({ counts, areSorted }: StoredDataset): ColumnContent | undefined {
  if (counts === undefined) return undefined;
  const numbers = itemsOf(counts).map(Number);
  return areSorted === true
    ? contentOfCells("int64", () => numbers.flatMap((rows, i) => Array<string>(rows).fill(String(i))))
    : contentOfCounts("int64", new Map(numbers.map((rows, i) => [String(i), rows])));
}

const bunchClass = libraryClass("sklearn.utils.Bunch", [], {
  openBase: { code: "not-modelled", detail: "sklearn.utils.Bunch" },
  methods: {
    __getitem__: ({ positional: [self, key] }) =>
      (self?.kind === "object" && key?.kind === "str" ? self.attributes.get(key.value ?? "") : undefined) ??
      unknown("not-modelled", "sklearn.utils.Bunch"),
  },
});

/** What of a bunch has a shape, in its order. */
const SHAPED = ["data", "target", "frame", "target_names", "feature_names", "images"];

const bunchHooks: InstanceHooks = {
  of: "sklearn.utils.Bunch",
  told: (self, tell) => ({
    kind: "dict",
    items: SHAPED.flatMap((name) => self.attributes.get(name) ?? [])
      .map(tell)
      .filter(({ kind }) => kind === "tensor"),
  }),
};

const bunchState: NativeState = { type: bunchHooks.of, holds: [], hooks: bunchHooks };

/** Loaders whose names of features are an array, where others give a list. */
const ARE_ARRAYS: ReadonlySet<string> = new Set(["load_breast_cancer", "load_boston"]);

const REAL: ColumnContent = { dtype: "float64", values: undefined, missing: 0 };

/** Names as NumPy has them; those of digits are numbers. */
function namesOfClasses(classes: readonly string[]): Value {
  const dtype = classes.every((name) => /^\d+$/.test(name)) ? "int64" : "string";
  const made = arrayGiven([known(classes.length)], dtype);
  return withValues(made, { all: contentOfCells(dtype, () => classes) });
}

function load(name: string, data: StoredDataset, args: Arguments, context: Context): Value {
  // Only some of the classes were asked for.
  if (args.keywords.has("n_class") || args.rest || args.positional.length > 0) return unknown("data", name);
  const [features, classes] = [itemsOf(data.features), itemsOf(data.classes)];
  const flags = ["as_frame", "return_X_y"].map((key) => context.truth(args.keywords.get(key) ?? NONE));
  const [asFrame, isPair] = flags;
  if (asFrame === undefined || isPair === undefined) return unknown("data", name);
  const count = known(data.rows);
  const index = rangeIndex(count);
  const content = classesOf(data);
  const columns = features.map((feature) => `s:${feature}`);
  const key = `s:${data.target}`;
  const table = (isWhole: boolean): Value => {
    const contents = new Map(columns.map((column) => [column, REAL]));
    contents.set(key, content ?? REAL);
    const own = columnsOf(isWhole ? [...columns, key] : columns);
    return tableValue(frameState(count, own, { index, contents }), args.site, context);
  };
  const inputs = asFrame ? table(false) : arrayGiven([count, known(columns.length)], "float64");
  const target = asFrame
    ? tableValue(seriesState(count, { index, key, content: content ?? REAL }), args.site, context)
    : withValues(arrayGiven([count], classes.length > 0 ? "int64" : "float64"), content && { all: content });
  if (isPair) return tuple([inputs, target]);
  const attributes = new Map<string, Value>([
    ["data", inputs],
    ["target", target],
    [
      "feature_names",
      ARE_ARRAYS.has(name) ? namesOfClasses(features) : list(features.map((each) => str(each))),
    ],
    ["frame", asFrame ? table(true) : NONE],
  ]);
  if (classes.length > 0) attributes.set("target_names", namesOfClasses(classes));
  if (name === "load_digits") attributes.set("images", arrayGiven([count, known(8), known(8)], "float64"));
  return { kind: "object", class: bunchClass, attributes, native: bunchState, constructed: args.site };
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
  ...Object.entries(stored).map(([name, data]) =>
    fn(name, (args, context) => load(name, data, args, context)),
  ),
];
