/** Arguments of functions of libraries that do not fit one another, told where all that is looked at is known. */
import { argument } from "../callables/arguments";
import { itemCount } from "../builtins/containers/item-count";
import { MONTHS, refusedDay } from "../builtins/refused-values/days";
import { type Refuses, type Said, valueError } from "../builtins/refused-values/refusal";
import { arrayRelations, axesOf } from "./array-relations";
import { concatenated } from "./table-relations";
import { textArrays } from "./text-arrays";
import { knownInteger, knownNumber } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import type { Arguments, Value } from "../../values/value";

/** Numbers of one axis that the program wrote out. */
function numbersOf(value: Value | undefined): readonly number[] | undefined {
  const items =
    value?.kind === "tuple" || (value?.kind === "list" && value.escaped !== true) ? value.items : undefined;
  const numbers = items?.map((item) => knownNumber(item));
  return numbers?.every((number) => number !== undefined) ? numbers : undefined;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/** NumPy lets sums of probabilities be off by the root of a float's precision; what is off by more than ten times that is told. */
const OFF = 1.5e-7;

/** How many there are to choose from: the items, or the numbers below one number. */
function populationOf(a: Value | undefined): number | undefined {
  const count = a && itemCount(a);
  if (count !== undefined && a?.kind !== "str") return count;
  if (a?.kind === "tensor" && a.flavour === "numpy" && a.shape.ranked && a.shape.dims.length === 1) {
    const [dim] = a.shape.dims;
    return dim?.kind === "known" ? dim.value : undefined;
  }
  return a?.kind === "int" ? knownInteger(a) : undefined;
}

/** `choice(a, size, replace, p)`; what samples without putting back are told of is told by the draws themselves. */
const chosen =
  (isOfGenerator: boolean): Refuses =>
  (args) => {
    const population = populationOf(argument(args, 0, "a"));
    const numbers = numbersOf(argument(args, 3, "p"));
    if (numbers) {
      // A generator looks at the axis that is given by name.
      if (population !== undefined && numbers.length !== population && !args.keywords.has("axis"))
        return valueError(isOfGenerator ? "a and p must have same size" : "'a' and 'p' must have same size");
      if (numbers.some((number) => number < 0))
        return valueError(
          isOfGenerator ? "Probabilities are not non-negative" : "probabilities are not non-negative",
        );
      if (Math.abs(sum(numbers) - 1) > OFF)
        return valueError(
          isOfGenerator ? "Probabilities do not sum to 1…" : "probabilities do not sum to 1…",
        );
    }
    const replace = argument(args, 2, "replace");
    const size = knownInteger(argument(args, 1, "size"));
    const isTooMany = size !== undefined && population !== undefined && size > population;
    return isOfGenerator &&
      isTooMany &&
      replace?.kind === "bool" &&
      !replace.value &&
      !args.keywords.has("axis")
      ? valueError("Cannot take a larger sample than population when replace is False")
      : undefined;
  };

function triangular(args: Arguments): Said | undefined {
  const [left, mode, right] = ["left", "mode", "right"].map((name, i) =>
    knownNumber(argument(args, i, name)),
  );
  if (left !== undefined && mode !== undefined && left > mode) return valueError("left > mode");
  if (mode !== undefined && right !== undefined && mode > right) return valueError("mode > right");
  return left !== undefined && left === right ? valueError("left == right") : undefined;
}

const concentrated: Refuses = (args) =>
  numbersOf(argument(args, 0, "alpha"))?.some((number) => number <= 0) === true
    ? valueError("alpha <= 0…")
    : undefined;

function multinomial(args: Arguments): Said | undefined {
  const numbers = numbersOf(argument(args, 1, "pvals"));
  if (!numbers || numbers.length === 0) return undefined;
  if (numbers.slice(0, -1).some((number) => number < 0)) return valueError("pvals < 0, pvals > 1 or pvals …");
  return sum(numbers.slice(0, -1)) > 1 + OFF ? valueError("sum(pvals[:-1]…) > 1.0…") : undefined;
}

/** Edges that go up and down. */
function digitized(args: Arguments): Said | undefined {
  const bins = numbersOf(argument(args, 1, "bins")) ?? [];
  const steps = bins.slice(1).map((number, i) => number - (bins[i] ?? 0));
  return steps.some((step) => step > 0) && steps.some((step) => step < 0)
    ? valueError("bins must be monotonically increasing or decreasing")
    : undefined;
}

const ranged: Refuses = (args) => {
  const [least, most] = numbersOf(argument(args, 2, "range")) ?? [];
  return least !== undefined && most !== undefined && least > most
    ? valueError("max must be larger than min in range parameter.")
    : undefined;
};

function interpolated(args: Arguments): Said | undefined {
  const [xp, fp] = [numbersOf(argument(args, 1, "xp")), numbersOf(argument(args, 2, "fp"))];
  return xp && fp && xp.length !== fp.length
    ? valueError("fp and xp are not of the same length.")
    : undefined;
}

function averaged(args: Arguments): Said | undefined {
  const weights = numbersOf(args.keywords.get("weights") ?? args.positional[2]);
  return weights && weights.length > 0 && sum(weights) === 0 && weights.every(Number.isInteger)
    ? { exception: "ZeroDivisionError", message: "Weights sum to zero, can't be normalized" }
    : undefined;
}

/** One place in an array of a shape that is written out. */
function unraveled(args: Arguments): Said | undefined {
  const [place, lengths] = [
    knownInteger(argument(args, 0, "indices")),
    numbersOf(argument(args, 1, "shape")),
  ];
  const size = lengths?.reduce((all, length) => all * length, 1);
  return place !== undefined && size !== undefined && (place < 0 || place >= size)
    ? valueError(`index ${place} is out of bounds for array with size ${size}`)
    : undefined;
}

function partitioned(args: Arguments): Said | undefined {
  const [numbers, at] = [numbersOf(argument(args, 0, "a")), knownInteger(argument(args, 1, "kth"))];
  const length = numbers?.length;
  return length !== undefined && at !== undefined && (at >= length || at < -length)
    ? valueError(`kth(=${at < 0 ? at + length : at}) out of bounds (${length})`)
    : undefined;
}

/** One axis that an array has not. */
const alongAxis =
  (place: number): Refuses =>
  (args) => {
    const [rank, axis] = [axesOf(args.positional[0])?.length, knownInteger(argument(args, place, "axis"))];
    return rank !== undefined && axis !== undefined && (axis >= rank || axis < -rank)
      ? { exception: "AxisError", message: `axis ${axis} is out of bounds for array of dimension ${rank}` }
      : undefined;
  };

/** One place along an axis: `delete` takes what is there, `insert` also what is just behind. */
const placedAt =
  (name: string, axisAt: number, behind: number): Refuses =>
  (args) => {
    const refused = alongAxis(axisAt)(args);
    const axis = knownInteger(argument(args, axisAt, "axis"));
    const [dims, at] = [axesOf(args.positional[0]), knownInteger(argument(args, 1, name))];
    const dim = axis === undefined ? undefined : dims?.at(axis);
    if (refused || dim?.kind !== "known" || at === undefined) return refused;
    return at >= dim.value + behind || at < -dim.value
      ? {
          exception: "IndexError",
          message: `index ${at} is out of bounds for axis ${axis ?? 0} with size ${dim.value}`,
        }
      : undefined;
  };

/** The turn of a plane needs two axes. */
const turned: Refuses = (args) => {
  const [first, second] = numbersOf(argument(args, 2, "axes")) ?? [];
  return first !== undefined && first === second ? valueError("Axes must be different.") : undefined;
};

/** A day as NumPy's points of time begin with one. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?=$|[T ])/;

const pointOfTime: Refuses = ({ positional: [value] }) => {
  const text = value?.kind === "str" && !value.instance ? knownText(value) : undefined;
  const [whole, year, month, day] = (text === undefined ? undefined : DAY.exec(text)) ?? [];
  const words = whole === undefined ? undefined : refusedDay(Number(year), Number(month), Number(day));
  if (words === undefined) return undefined;
  const part = words.startsWith("month") ? "Month" : "Day";
  return valueError(`${part} out of range in datetime string "${text ?? ""}"`);
};

/** Units of NumPy's points and lengths of time; `10D` are ten days. */
const UNIT = /^(?:\d*(?:Y|M|W|D|h|m|s|ms|us|μs|ns|ps|fs|as)|generic)(?:\/\d+)?$/;

const unitOf: Refuses = ({ positional: [, unit] }) => {
  const text = knownText(unit);
  return text === undefined || UNIT.test(text)
    ? undefined
    : { exception: "TypeError", message: `Invalid datetime unit "…` };
};

/** What TensorFlow says of an operation stands between the names of its kernel. */
const refusedByKernel = (words: string): Said => ({
  exception: "InvalidArgumentError",
  message: `…${words}…`,
});

function sharded(args: Arguments): Said | undefined {
  const [shards, index] = [
    knownInteger(argument(args, 0, "num_shards")),
    knownInteger(argument(args, 1, "index")),
  ];
  // -1 stands for a number that a strategy sets.
  if (shards === undefined || shards === -1) return undefined;
  if (shards < 1) return refusedByKernel("Number of shards must be greater than zero");
  return index !== undefined && (index < 0 || index >= shards)
    ? refusedByKernel(`Index must be between 0 and ${shards - 1}`)
    : undefined;
}

/** How many calls run beside one another: `tf.data.AUTOTUNE` is -1. */
const parallel =
  (name: string, place: number): Refuses =>
  (args) => {
    const count = knownInteger(argument(args, place, name));
    return count !== undefined && count < 1 && count !== -1
      ? refusedByKernel(`${name} must be greater than zero`)
      : undefined;
  };

/** A point of time that begins with a day which there is not; what is coerced becomes none. */
function pointOfTable(args: Arguments): Said | undefined {
  const [value] = args.positional;
  const text = value?.kind === "str" && !value.instance ? knownText(value) : undefined;
  if (args.positional.length > 1 || args.keywords.size > 0) return undefined;
  const [whole, year, month, day] = (text === undefined ? undefined : DAY.exec(text)) ?? [];
  const words = whole === undefined ? undefined : refusedDay(Number(year), Number(month), Number(day));
  // Another order of month and day is tried where the month is none: only a day that is no month is a day alone.
  if (words === undefined || text === undefined || Number(day) <= MONTHS) return undefined;
  return { exception: "DateParseError", message: `${words.replace("…", "")}: ${text}` };
}

/** The frequencies of a digital filter, whose highest is 1 where no rate of samples is given. */
const filtered =
  (place: number): Refuses =>
  (args) => {
    const isPlain = !args.rest && args.positional.length <= place + 2;
    const isHalf = isPlain && !args.keywords.has("fs") && !args.keywords.has("analog");
    const given = isHalf ? argument(args, place, "Wn") : undefined;
    const one = knownNumber(given);
    const numbers = one === undefined ? (numbersOf(given) ?? []) : [one];
    return numbers.some((number) => number <= 0 || number >= 1)
      ? valueError("Digital filter critical frequencies must be 0 < Wn < 1")
      : undefined;
  };

/** By canonical name. */
export const argumentRelations: Readonly<Record<string, Refuses>> = {
  ...textArrays,
  ...arrayRelations,
  "numpy.random.choice": chosen(false),
  "numpy.random.triangular": triangular,
  "numpy.random.Generator.triangular": triangular,
  "numpy.random.dirichlet": concentrated,
  "numpy.random.Generator.dirichlet": concentrated,
  "numpy.random.multinomial": multinomial,
  "numpy.random.Generator.choice": chosen(true),
  "numpy.digitize": digitized,
  "numpy.histogram": ranged,
  "numpy.interp": interpolated,
  "numpy.average": (args) => textArrays["numpy.average"]?.(args) ?? averaged(args),
  "numpy.unravel_index": unraveled,
  "numpy.partition": partitioned,
  "numpy.argpartition": partitioned,
  "numpy.rot90": turned,
  "numpy.roll": alongAxis(2),
  "numpy.flip": alongAxis(1),
  "numpy.argsort": alongAxis(1),
  "numpy.delete": placedAt("obj", 2, 0),
  "numpy.insert": placedAt("obj", 3, 1),
  "numpy.datetime64": pointOfTime,
  "numpy.timedelta64": unitOf,
  "pandas.concat": concatenated,
  "pandas.to_datetime": pointOfTable,
  "pandas.Timestamp": pointOfTable,
  "scipy.signal.butter": filtered(1),
  "scipy.signal.bessel": filtered(1),
  "scipy.signal.cheby1": filtered(2),
  "scipy.signal.cheby2": filtered(2),
  "scipy.signal.ellip": filtered(3),
  "tensorflow.data.Dataset.shard": sharded,
  "tensorflow.data.Dataset.map": parallel("num_parallel_calls", 1),
  "tensorflow.data.Dataset.interleave": parallel("cycle_length", 1),
};
