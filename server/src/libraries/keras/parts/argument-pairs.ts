/** Arguments of functions and classes of Keras 3 that it refuses for what others are, each with its words. */
import { pythonText } from "../arguments";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import { knownInteger, knownNumber } from "../../../values/known-number";
import { lookup } from "../../../values/names/lookup";
import type { Span } from "../../../values/records/span";
import type { Arguments, Value } from "../../../values/value";

/** One argument, and the one that it does not go with. */
interface Clash {
  readonly argument: string;
  readonly given: string;
  readonly other: string;
  /** What the other one is, as a person reads it. */
  readonly value: string;
  /** Words of Keras; in some releases they print the arguments as well. */
  readonly says: string;
  /** What makes both fit; without it either can be left out. */
  readonly remedy?: (place: Span | undefined, call: Span) => Remedy | undefined;
  /** Whether neither can be left out, since others go with them. */
  readonly keepsBoth?: boolean;
}

/** The arguments of a call by their names; those that are left out are undefined. */
type Given = (name: string) => Value | undefined;

/** Says what is wrong with several arguments together; undefined where nothing is, or nobody can tell. */
type PairRule = (given: Given) => Clash | undefined;

const isGiven = (value: Value | undefined): value is Value => value !== undefined && value.kind !== "none";

/** How many items a list, a tuple or an array has; undefined where that is not known. */
function countOf(value: Value | undefined): number | undefined {
  if (value?.kind === "tuple") return value.items.length;
  // A list that other code may have changed has any length.
  if (value?.kind === "list") return value.escaped === true ? undefined : value.items?.length;
  const rows = value?.kind === "tensor" && value.shape.ranked ? value.shape.dims[0] : undefined;
  return rows?.kind === "known" ? rows.value : undefined;
}

/** One way of clipping gradients at a time, after `base_optimizer.py`. */
const clipping: PairRule = (given) => {
  const set = ["clipnorm", "clipvalue", "global_clipnorm"].flatMap((name) => {
    const value = given(name);
    return isGiven(value) && knownNumber(value) !== undefined ? [{ name, value }] : [];
  });
  const [first, second] = set;
  if (!first || !second) return undefined;
  return {
    argument: second.name,
    given: pythonText(second.value),
    other: first.name,
    value: pythonText(first.value),
    says: "ValueError: Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set.",
  };
};

/** The share of the old average in the new one, which is looked at only where averages are kept, after `base_optimizer.py`. */
const averaging: PairRule = (given) => {
  const [isKept, momentum] = [given("use_ema"), given("ema_momentum")];
  const share = knownNumber(momentum);
  if (isKept?.kind !== "bool" || !isKept.value || !momentum || share === undefined) return undefined;
  if (share >= 0 && share <= 1) return undefined;
  return {
    argument: "ema_momentum",
    given: pythonText(momentum),
    other: "use_ema",
    value: "True",
    says: `ValueError: \`ema_momentum\` must be in the range [0, 1]. Received: ema_momentum=${pythonText(momentum)}`,
  };
};

/** What every optimizer refuses. */
const optimizing: PairRule = (given) => clipping(given) ?? averaging(given);

/** A rate for each stretch between boundaries, and one behind the last. */
const stretches: PairRule = (given) => {
  const [boundaries, values] = [countOf(given("boundaries")), countOf(given("values"))];
  if (boundaries === undefined || values === undefined || boundaries === values - 1) return undefined;
  const [longer, after] =
    boundaries > values - 1 ? ["boundaries", `[:${values - 1}]`] : ["values", `[:${boundaries + 1}]`];
  const items = (count: number): string => `a list of ${count}`;
  return {
    argument: longer,
    given: items(longer === "values" ? values : boundaries),
    other: longer === "values" ? "boundaries" : "values",
    value: items(longer === "values" ? boundaries : values),
    says: "ValueError: The length of boundaries should be 1 less than the length of values.",
    remedy: (place) => place && { kind: "wrapText", span: place, before: "", after },
  };
};

/** Labels are counted only where there are several. */
const countedLabels: PairRule = (given) => {
  const [count, isMulti] = [given("num_labels"), given("multi_label")];
  const number = isGiven(count) ? knownInteger(count) : undefined;
  if (!number || (isMulti !== undefined && !(isMulti.kind === "bool" && !isMulti.value))) return undefined;
  return {
    argument: "num_labels",
    given: `${number}`,
    other: "multi_label",
    value: "False",
    says: "ValueError: `num_labels` is needed only when `multi_label` is True.",
    remedy: (_, call) => ({ kind: "setArgument", call, name: "multi_label", value: "True" }),
  };
};

/** Class numbers below the number of classes, after `iou_metrics.py`. */
const targetClasses: PairRule = (given) => {
  const ids = given("target_class_ids");
  const count = knownInteger(given("num_classes"));
  const items = (ids?.kind === "list" || ids?.kind === "tuple" ? ids.items : undefined) ?? [];
  const numbers = items.map((item) => knownInteger(item));
  if (!ids || count === undefined || !numbers.every((number) => number !== undefined)) return undefined;
  const largest = Math.max(...numbers);
  if (numbers.length === 0 || largest < count) return undefined;
  return {
    argument: "target_class_ids",
    given: pythonText(ids),
    other: "num_classes",
    value: `${count}`,
    says: `ValueError: Target class id ${largest} is out of range, which is [0, ${count}).`,
    remedy: (_, call) => ({ kind: "setArgument", call, name: "num_classes", value: `${largest + 1}` }),
  };
};

/** Parts of a data set that are not more than all of it. */
const halves: PairRule = (given) => {
  const [left, right] = [given("left_size"), given("right_size")];
  const [one, other] = [knownNumber(left), knownNumber(right)];
  if (left?.kind !== "float" || right?.kind !== "float" || one === undefined || other === undefined)
    return undefined;
  if (one + other <= 1) return undefined;
  return {
    argument: "right_size",
    given: pythonText(right),
    other: "left_size",
    value: pythonText(left),
    says: "ValueError: The sum of `left_size` and `right_size` is greater than 1. It must be less than or equal to 1.",
  };
};

/** Where windows begin and end within the data, after `timeseries_dataset_utils.py`; 0 is taken for none. */
const stretchOfData: PairRule = (given) => {
  const length = countOf(given("data"));
  const [start, end] = [knownInteger(given("start_index")), knownInteger(given("end_index"))];
  const past = (argument: string, index: number): Clash | undefined =>
    length === undefined || index < length
      ? undefined
      : {
          argument,
          given: `${index}`,
          other: "data",
          value: `${length} steps`,
          says: `ValueError: \`${argument}\` must be lower than the length of the data. Received: ${argument}=${index}, for data of length ${length}`,
        };
  const first = start ? past("start_index", start) : undefined;
  if (first || !end) return first;
  if (start && end <= start)
    return {
      argument: "end_index",
      given: `${end}`,
      other: "start_index",
      value: `${start}`,
      says: `ValueError: \`end_index\` must be higher than \`start_index\`. Received: start_index=${start}, and end_index=${end}`,
    };
  return past("end_index", end);
};

/** A part of the files in a folder: which one, and shuffled alike for both, after `dataset_utils.py`. */
const partOfFolder: PairRule = (given) => {
  const [share, subset, shuffle, seed] = ["validation_split", "subset", "shuffle", "seed"].map(given);
  const part = isGiven(share) ? knownNumber(share) : 0;
  if (part === undefined || subset?.kind === "unknown") return undefined;
  const isPart = part !== 0;
  const setting =
    (name: string, value: string, preferred?: true): Clash["remedy"] =>
    (_, call) => ({ kind: "setArgument", call, name, value, isAbsent: given(name) === undefined, preferred });
  const together = "ValueError: If `subset` is set, `validation_split` must be set, and inversely.";
  if (isPart && share && !isGiven(subset))
    return {
      argument: "validation_split",
      given: pythonText(share),
      other: "subset",
      value: "None",
      says: together,
      remedy: setting("subset", '"training"'),
    };
  if (!isPart && subset?.kind === "str" && subset.value !== undefined && subset.value !== "")
    return {
      argument: "subset",
      given: pythonText(subset),
      other: "validation_split",
      value: share ? pythonText(share) : "None",
      says: together,
      remedy: setting("validation_split", "0.2"),
    };
  const isShuffled = shuffle === undefined || (shuffle.kind === "bool" && shuffle.value);
  if (!isPart || !share || isGiven(seed) || !isShuffled) return undefined;
  return {
    argument: "validation_split",
    given: pythonText(share),
    other: "seed",
    value: "None",
    says: "ValueError: If using `validation_split` and shuffling the data, you must provide a `seed` argument, to make sure that there is no overlap between the training and validation subset.",
    remedy: setting("seed", "42", true),
    keepsBoth: true,
  };
};

/** By canonical name. */
const rules: Readonly<Record<string, PairRule>> = {
  "keras.utils.image_dataset_from_directory": partOfFolder,
  "keras.utils.text_dataset_from_directory": partOfFolder,
  "keras.utils.audio_dataset_from_directory": partOfFolder,
  "keras.preprocessing.image_dataset_from_directory": partOfFolder,
  "keras.preprocessing.text_dataset_from_directory": partOfFolder,
  "keras.optimizers.schedules.PiecewiseConstantDecay": stretches,
  "keras.metrics.AUC": countedLabels,
  "keras.metrics.IoU": targetClasses,
  "keras.metrics.OneHotIoU": targetClasses,
  "keras.utils.split_dataset": halves,
  "keras.utils.timeseries_dataset_from_array": stretchOfData,
  "keras.preprocessing.timeseries_dataset_from_array": stretchOfData,
};

/** Reports the first argument that the function or class called `canonical` refuses for what another one is. */
export function refusedPair(
  canonical: string,
  parameters: readonly string[],
  args: Arguments,
  context: Context,
): void {
  if (args.rest) return;
  const isOptimizer = /^keras\.optimizers\.\w+$/.test(canonical);
  const rule = isOptimizer ? optimizing : lookup(rules, canonical);
  const at = (name: string): number => parameters.indexOf(name);
  const clash = rule?.((name) => args.keywords.get(name) ?? args.positional[at(name)]);
  if (!clash) return;
  const { argument, given, other, value, says, remedy, keepsBoth = false } = clash;
  const place = args.keywordSpans.get(argument) ?? args.positionalSpans[at(argument)];
  const meant = remedy?.(place, args.site);
  const leftOut = keepsBoth ? [] : [argument, other].filter((name) => args.keywords.has(name));
  context.report({
    code: "arguments-clash",
    severity: "error",
    span: place ?? args.site,
    facts: { argument, given, other, value },
    kerasSays: says,
    remedies: [
      ...(meant ? [meant] : []),
      ...leftOut.map((name) => ({ kind: "removeArgument", call: args.site, name }) as const),
    ],
  });
}
