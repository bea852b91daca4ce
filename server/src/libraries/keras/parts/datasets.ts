/** `keras.datasets`: the shapes that `load_data` gives; the data itself only a run can tell. */
import { fn } from "./entries";
import type { Entry } from "../../callables/entries";
import { argument } from "../../callables/arguments";
import { type Dim, known, unknownDim } from "../../../values/dimensions/dimension";
import { withValues } from "../../tensor-functions";
import { contentOfArrays, contentOfValues } from "../../../values/contents/column-content";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import { type Arguments, type DictValue, type Value, tuple } from "../../../values/value";

const array = (dims: readonly Dim[], dtype: string): Value => ({
  kind: "tensor",
  flavour: "numpy",
  shape: shapeOf(dims),
  dtype,
});
const numbers = (dims: readonly number[], dtype: string): Value =>
  array(
    dims.map((n) => known(n)),
    dtype,
  );

interface Images {
  readonly shape: readonly number[];
  readonly train: number;
  readonly test: number;
  /** Whether labels stand in a column, `(n, 1)`. */
  readonly column: boolean;
  readonly classes: number;
}

/** Labels from 0 on, of which each class has some. */
const labels = (dims: readonly number[], dtype: string, classes: number): Value => {
  const array = numbers(dims, dtype);
  if (classes === 0) return array;
  const names = Array.from({ length: classes }, (_, i) => String(i));
  return array.kind === "tensor" ? withValues(array, { all: contentOfValues(dtype, names) }) : array;
};

function images({ shape, train, test, column, classes }: Images): Value {
  const half = (count: number): Value =>
    tuple([numbers([count, ...shape], "uint8"), labels(column ? [count, 1] : [count], "uint8", classes)]);
  return tuple([half(train), half(test)]);
}

/** `load_data(label_mode)` of cifar100: a hundred fine classes, or twenty coarse ones. */
function hundred(args: Arguments): Value {
  const mode = argument(args, 0, "label_mode");
  const text = knownText(mode);
  return images({ ...colours, classes: !mode || text === "fine" ? 100 : text === "coarse" ? 20 : 0 });
}

/** The share that is kept for testing, unless `test_split` says otherwise. */
const USUAL_SHARE = 0.2;

function numberOf(value: Value | undefined, fallback: number): number | undefined {
  if (value === undefined) return fallback;
  if (value.kind === "float") return value.value;
  return knownInteger(value);
}

/**
 * Training keeps `int(total · (1 − test_split))` rows, and testing the rest; an unknown share leaves both counts
 * unknown.
 */
function split(
  total: number,
  share: number | undefined,
  columns: readonly number[],
  dtype: string,
  labelType = dtype,
): Value {
  const why = reason("not-supported", "test_split");
  const train = share === undefined ? undefined : Math.trunc(total * (1 - share));
  const rows = (count: number | undefined): Dim => (count === undefined ? unknownDim(why) : known(count));
  const rest = columns.map((n) => known(n));
  const half = (count: Dim): Value => tuple([array([count, ...rest], dtype), array([count], labelType)]);
  return tuple([half(rows(train)), half(rows(train === undefined ? undefined : total - train))]);
}

function table(columns: number, rows: number) {
  return (args: Arguments): Value => {
    const version = argument(args, 0, "version");
    const total = version?.kind === "str" && version.value === "small" ? 600 : rows;
    return split(total, numberOf(argument(args, 1, "test_split"), USUAL_SHARE), [columns], "float64");
  };
}

/** A vector whose elements are lists of numbers, each of its own length. */
function lists(count: Dim): Value {
  const each = shapeOf([unknownDim(reason("data", "the length of a text"))]);
  const shape = shapeOf([count]);
  const all = contentOfArrays({ shape: each, dtype: "int64", isListed: true });
  return { kind: "tensor", flavour: "numpy", shape, dtype: "object", values: { of: shape, all } };
}

/** Texts are arrays of lists of unequal length, so each half is a vector of objects. */
function texts(train: number, test: number, splits: boolean, classes: number) {
  return (args: Arguments): Value => {
    if (args.keywords.has("maxlen")) {
      // Longer texts are dropped.
      const count = unknownDim(reason("data", "texts below maxlen"));
      const half = tuple([lists(count), array([count], "int64")]);
      return tuple([half, half]);
    }
    const share = splits ? numberOf(args.keywords.get("test_split"), USUAL_SHARE) : USUAL_SHARE;
    if (share !== USUAL_SHARE) return split(train + test, share, [], "object", "int64");
    const half = (count: number): Value => tuple([lists(known(count)), labels([count], "int64", classes)]);
    return tuple([half(train), half(test)]);
  };
}

const wordIndex = (): DictValue => ({
  kind: "dict",
  entries: undefined,
  why: reason("data", "a word index"),
});

const digits: Images = { shape: [28, 28], train: 60_000, test: 10_000, column: false, classes: 10 };
const colours: Images = { shape: [32, 32, 3], train: 50_000, test: 10_000, column: true, classes: 10 };

export const datasetEntries: readonly Entry[] = [
  fn("keras.datasets.mnist.load_data", () => images(digits)),
  fn("keras.datasets.fashion_mnist.load_data", () => images(digits)),
  fn("keras.datasets.cifar10.load_data", () => images(colours)),
  fn("keras.datasets.cifar100.load_data", hundred),
  fn("keras.datasets.boston_housing.load_data", table(13, 506)),
  fn("keras.datasets.california_housing.load_data", table(8, 20_640)),
  fn("keras.datasets.imdb.load_data", texts(25_000, 25_000, false, 2)),
  fn("keras.datasets.reuters.load_data", texts(8_982, 2_246, true, 46)),
  fn("keras.datasets.imdb.get_word_index", wordIndex),
  fn("keras.datasets.reuters.get_word_index", wordIndex),
];
