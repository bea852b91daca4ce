/** `torch.utils.data`: data sets, whose samples are asked for by their numbers, and loaders that put them in batches. */
import { collated } from "./collate";
import { argument, receiver } from "../callables/arguments";
import { methodOf } from "../callables/class-members";
import { opaqueClass } from "../callables/entries";
import { libraryClass } from "../library-class";
import { type Entry, calling } from "../tensor-functions/calling";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import { datasetOf, datasetState } from "../tensorflow/data";
import { areAlike } from "../tensorflow/data/generated";
import { type DatasetState, iterateDataset } from "../tensorflow/data/dataset";
import { lengthOf, sliced } from "../tensorflow/data/elements";
import { PIECES_PER_TENSOR } from "../../values/bounds/budgets";
import { add, ceilDivide, compute, floorDivide } from "../../values/dimensions/arithmetic";
import type { Context } from "../../values/context";
import { type Dim, OPEN, known, sameDim, unknownDim } from "../../values/dimensions/dimension";
import { reason } from "../../values/records/reason";
import {
  type Arguments,
  NONE,
  type ObjectValue,
  type Value,
  argumentsOf,
  intOf,
  list,
  tuple,
  unknown,
} from "../../values/value";

/** The class of loaders. */
const LOADER = "torch.utils.data.DataLoader";

/** What a data set gives for a number that nobody knows, and how many there are. */
interface Samples {
  readonly sample: Value;
  readonly count: Dim;
}

const uncounted = (): Dim => unknownDim(reason("data", "the samples of a data set"));

/** What all samples of a list are like; unknown where they are not alike. */
function likeAll(items: readonly Value[], context: Context): Value {
  const [first = NONE, ...others] = items;
  const batch = collated(first, OPEN, context);
  return others.every((item) => item === first || areAlike(batch, collated(item, OPEN, context)))
    ? first
    : unknown("data", "samples that differ");
}

/** The samples of a data set of the program's own, of one made here, or of a list or a tensor. */
function samplesOf(value: Value, site: Arguments["site"], context: Context): Samples | undefined {
  const made = datasetOf(value);
  if (made) return { sample: made.element, count: made.count === "endless" ? uncounted() : made.count };
  if (value.kind === "tensor") {
    const count = lengthOf(value);
    return count && { sample: sliced(value), count };
  }
  if (value.kind === "list") {
    const [first] = value.items ?? [];
    return first && value.items
      ? { sample: likeAll(value.items, context), count: known(value.items.length) }
      : undefined;
  }
  if (value.kind !== "object") return undefined;
  const [item, length] = ["__getitem__", "__len__"].map((name) => methodOf(value.class, name));
  if (item?.kind !== "function") return undefined;
  // Which one is asked for first, nobody knows; what the program's code does then, it does again for each batch.
  const place = intOf(unknownDim(reason("data", "the number of a sample")));
  const asked = (method: Value | undefined, given: readonly Value[]): Value | undefined =>
    method?.kind === "function"
      ? context.aside(() => context.call({ ...method, self: value }, argumentsOf(site, given)))
      : undefined;
  const sample = asked(item, [place]);
  const count = asked(length, []);
  return sample && { sample, count: (count && dimensionOfScalar(count)) ?? uncounted() };
}

/** An object that gives these samples. */
const made = (
  type: typeof samplesClass,
  { sample, count }: Samples,
  site: Arguments["site"],
): ObjectValue => ({
  kind: "object",
  class: type,
  attributes: new Map(),
  native: { ...datasetState(sample, count), hooks: { of: "data" } },
  constructed: site,
});

const length = (args: Arguments): Value => {
  const state = datasetOf(receiver(args).self);
  return state && state.count !== "endless"
    ? intOf(state.count)
    : unknown("data", "the length of a data set");
};

const datasetClass = opaqueClass("torch.utils.data.Dataset");

const samplesClass = libraryClass("torch.utils.data.Subset", [datasetClass], {
  methods: {
    __init__: () => NONE,
    __len__: length,
    __getitem__: (args) => datasetOf(receiver(args).self)?.element ?? unknown("data", "a sample"),
  },
  openBase: { code: "not-modelled", detail: "torch.utils.data.Subset" },
});

/** Rows of tensors that stand beside one another. */
const ofTensors = libraryClass("torch.utils.data.TensorDataset", [samplesClass], {
  construct: (args) => {
    const [first] = args.positional;
    if (args.rest || !first) return unknown("not-supported", "TensorDataset");
    const count = lengthOf(first) ?? uncounted();
    return made(samplesClass, { sample: tuple(args.positional.map(sliced)), count }, args.site);
  },
});

const subset = libraryClass("torch.utils.data.Subset", [samplesClass], {
  construct: (args, context) => {
    const [of, indices] = [argument(args, 0, "dataset"), argument(args, 1, "indices")];
    const samples = of && samplesOf(of, args.site, context);
    if (!samples) return unknown("not-supported", "Subset");
    const items = indices && context.iterate(indices);
    return made(samplesClass, { ...samples, count: items ? known(items.length) : uncounted() }, args.site);
  },
});

const joined = libraryClass("torch.utils.data.ConcatDataset", [samplesClass], {
  construct: (args, context) => {
    const given = argument(args, 0, "datasets");
    const parts = given && context.iterate(given)?.map((part) => samplesOf(part, args.site, context));
    const [first] = parts ?? [];
    if (!first || !parts || parts.includes(undefined)) return unknown("not-supported", "ConcatDataset");
    const count = parts.reduce<Dim>((sum, part) => (part ? add(sum, part.count) : sum), known(0));
    return made(samplesClass, { sample: first.sample, count }, args.site);
  },
});

/** How many of `total` stand for each of the shares: rounded down, the rest one by one to the first. */
function shared(total: number, shares: readonly number[]): readonly number[] {
  const counts = shares.map((share) => Math.floor(total * share));
  const rest = total - counts.reduce((sum, count) => sum + count, 0);
  return counts.map(
    (count, i) => count + Math.floor(rest / counts.length) + (i < rest % counts.length ? 1 : 0),
  );
}

/** `random_split(dataset, lengths)`, of which the lengths may be shares. */
const split = calling("torch.utils.data.random_split", (args, context) => {
  const [of, lengths] = [argument(args, 0, "dataset"), argument(args, 1, "lengths")];
  const samples = of && samplesOf(of, args.site, context);
  const items = lengths && context.iterate(lengths);
  if (!samples || !items) return undefined;
  const shares = items.flatMap((item) =>
    item.kind === "float" && item.value !== undefined ? [item.value] : [],
  );
  const { count } = samples;
  const areShares = shares.length === items.length && count.kind === "known";
  const counts = areShares
    ? shared(count.value, shares).map((each) => known(each))
    : items.map((item) => (item.kind === "int" ? item.dim : uncounted()));
  return list(counts.map((each) => made(samplesClass, { ...samples, count: each }, args.site)));
});

/**
 * A batch that the program's own function makes of as many samples; undefined where nobody knows how many there are, or
 * of more than a list may hold.
 */
function gathered(
  fn: Value,
  sample: Value,
  size: Dim,
  { site }: Arguments,
  context: Context,
): Value | undefined {
  if (size.kind !== "known" || size.value < 1 || size.value > PIECES_PER_TENSOR) return undefined;
  const samples = list(Array.from({ length: size.value }, () => sample));
  return context.aside(() => context.call(fn, argumentsOf(site, [samples])));
}

const PARAMETERS =
  "dataset batch_size shuffle sampler batch_sampler num_workers collate_fn pin_memory drop_last";

/** `DataLoader(dataset, batch_size=1, …)`: batches of samples that are put together. */
function load(args: Arguments, context: Context): Value {
  const read = (name: string): Value | undefined => {
    const value = argument(args, PARAMETERS.split(" ").indexOf(name), name);
    return value?.kind === "none" && name !== "batch_size" ? undefined : value;
  };
  const of = read("dataset");
  const samples = of && !args.rest ? samplesOf(of, args.site, context) : undefined;
  const stated = read("batch_size");
  const size = stated ? dimensionOfScalar(stated) : known(1);
  const dropped = read("drop_last");
  const drops = dropped ? context.truth(dropped) : false;
  if (!samples || !size || drops === undefined || read("batch_sampler"))
    return unknown("not-supported", LOADER);
  // A sampler may take some of them, or some more than once.
  const total = read("sampler") ? uncounted() : samples.count;
  const count = drops ? floorDivide(total, size) : ceilDivide(total, size);
  const areCounted = total.kind === "known" && size.kind === "known" && size.value > 0;
  const isEven = drops || (areCounted && total.value % size.value === 0);
  const own = read("collate_fn");
  const batch = (rows: Dim): Value =>
    own
      ? (gathered(own, samples.sample, rows, args, context) ?? unknown("not-supported", "collate_fn"))
      : collated(samples.sample, rows, context);
  const element = batch(isEven ? size : OPEN);
  // A function of the program's own, which may make loaders itself, is called once for both.
  const leading = areCounted ? compute("min", size, total) : OPEN;
  const first = isEven && sameDim(leading, size) === true ? element : batch(leading);
  const last = areCounted && !isEven ? { full: size, last: known(total.value % size.value) } : undefined;
  const native: DatasetState = {
    ...datasetState(element, count, first),
    lastRows: last,
    hooks: { of: "loader" },
  };
  return {
    kind: "object",
    class: loaderClass,
    attributes: new Map<string, Value>([
      ["dataset", of ?? NONE],
      ["batch_size", intOf(size)],
    ]),
    native,
    constructed: args.site,
  };
}

const loaderClass = libraryClass(LOADER, [], {
  construct: load,
  methods: {
    __len__: length,
    __iter__: (args) => {
      const state = datasetOf(receiver(args).self);
      return state ? iterateDataset(state) : unknown("data", "batches");
    },
  },
  openBase: { code: "not-modelled", detail: LOADER },
});

/** One batch as training sees it, whose rows may be fewer at the end; undefined of anything but a loader. */
export function loadedBatch(value: Value): Value | undefined {
  const state = value.kind === "object" && value.class === loaderClass ? datasetOf(value) : undefined;
  return state?.element;
}

export const dataEntries: readonly Entry[] = [
  ["torch.utils.data.Dataset", () => datasetClass],
  ["torch.utils.data.TensorDataset", () => ofTensors],
  ["torch.utils.data.Subset", () => subset],
  ["torch.utils.data.ConcatDataset", () => joined],
  [LOADER, () => loaderClass],
  split,
];
