/** `tfds.load` and builders: datasets of listed examples, with as many as the catalogue says. */
import { type ListedDataset, countOf, exampleOf, listedDataset } from "./catalogue";
import { infoOf } from "./info";
import { truthOf } from "../builtins";
import { argument, receiver } from "../callables/arguments";
import { leavesOf, mapLeaves } from "../keras/engine/structure";
import { type Method, libraryClass } from "../library-class";
import { datasetOf, datasetState, makeDataset } from "../tensorflow/data";
import { NATIVE_ROLES, held } from "../../values/children";
import type { Context } from "../../values/context";
import { type Dim, known, unknownDim } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import { reason } from "../../values/records/reason";
import { shapeOf } from "../../values/dimensions/shape";
import {
  type Arguments,
  type NativeState,
  NONE,
  type Value,
  argumentsOf,
  dictOf,
  str,
  tuple,
  unknown,
} from "../../values/value";

/** A flag of a call; undefined where it is given and not known. */
const flagOf = (value: Value | undefined, context: Context): boolean | undefined =>
  value === undefined ? false : truthOf(value, context);

/** Whether an argument is not given, or `None`. */
const isLeftAway = ({ keywords }: Arguments, name: string): boolean =>
  (keywords.get(name)?.kind ?? "none") === "none";

const uncounted = unknownDim(reason("data", "the size of a data set"));

/** The dataset of a split, or all of its examples as one for `batch_size=-1`. */
function splitOf(dataset: ListedDataset | undefined, split: Value, args: Arguments, context: Context): Value {
  // One that nobody knows may be a list of splits.
  if (split.kind !== "str") return unknown("data", "the splits of a data set");
  const supervised = flagOf(args.keywords.get("as_supervised"), context);
  // A configuration of reading may add to dicts an identity, and leave examples to other workers.
  const isReadAsUsual = isLeftAway(args, "read_config");
  const isUsual = isLeftAway(args, "decoders") && (isReadAsUsual || supervised === true);
  const example =
    dataset && supervised !== undefined && isUsual
      ? exampleOf(dataset, supervised)
      : unknown("data", "a data set");
  const text = knownText(split);
  const counted = dataset && text !== undefined && isReadAsUsual ? countOf(dataset, text) : undefined;
  const count: Dim = counted === undefined ? uncounted : known(counted);
  if (!example) return unknown("not-supported", "as_supervised");
  const made = makeDataset(datasetState(example, count), args.site);
  const size = args.keywords.get("batch_size");
  if (!size || size.kind === "none") return made;
  if (knownInteger(size) === -1) return wholeOf(example, count);
  const batch = context.attribute(made, "batch");
  return batch ? context.call(batch, argumentsOf(args.site, [size])) : made;
}

const wholeOf = (example: Value, count: Dim): Value =>
  mapLeaves(example, (leaf) =>
    leaf.kind === "tensor" && leaf.shape.ranked
      ? { ...leaf, shape: shapeOf([count, ...leaf.shape.dims]) }
      : leaf,
  );

/** What `split` asks for: one dataset, as many in lists, tuples and dicts as it has, or all in a dict. */
function splitsOf(
  dataset: ListedDataset | undefined,
  split: Value | undefined,
  args: Arguments,
  context: Context,
): Value {
  if (args.rest) return unknown("data", "tensorflow_datasets");
  const one = (of: Value): Value => splitOf(dataset, of, args, context);
  if (!split || split.kind === "none")
    return dataset
      ? dictOf(Object.keys(dataset.splits).map((name) => [name, one(str(name))]))
      : unknown("data", "the splits of a data set");
  return mapLeaves(split, one);
}

const listed = (name: string | undefined): ListedDataset | undefined =>
  name === undefined ? undefined : listedDataset(name);

/** `tfds.load(name, *, split=None, batch_size=None, as_supervised=False, with_info=False, …)`. */
export function load(args: Arguments, context: Context): Value {
  const name = knownText(argument(args, 0, "name"));
  const dataset = isLeftAway(args, "builder_kwargs") ? listed(name) : undefined;
  const made = splitsOf(dataset, argument(args, 1, "split"), args, context);
  const withInfo = flagOf(args.keywords.get("with_info"), context);
  if (withInfo === undefined) return unknown("data", "tensorflow_datasets");
  return withInfo ? tuple([made, infoOf(name, dataset, args.site, context)]) : made;
}

/** What a builder makes datasets of. */
interface BuilderState extends NativeState {
  readonly type: "dataset-builder";
  readonly name: string | undefined;
}
const BUILDER_HOLDS = held<BuilderState>({ ...NATIVE_ROLES, name: "inert" });

const asDataset: Method = (given, context) => {
  const { self, rest } = receiver(given);
  const state = self?.kind === "object" && self.native?.type === "dataset-builder" ? self.native : undefined;
  if (!state) return unknown("data", "tensorflow_datasets");
  return splitsOf(listed((state as BuilderState).name), argument(rest, 0, "split"), rest, context);
};

const builderClass = libraryClass("tensorflow_datasets.core.DatasetBuilder", [], {
  openBase: reason("data", "tensorflow_datasets"),
  methods: { as_dataset: asDataset, download_and_prepare: () => NONE },
});

/** The name with the configuration and the version that `builder` is given beside it; undefined where they are not known. */
function fullName(args: Arguments): string | undefined {
  if (args.rest) return undefined;
  let name = knownText(argument(args, 0, "name"));
  for (const [keyword, separator] of [
    ["config", "/"],
    ["version", ":"],
  ] as const) {
    if (isLeftAway(args, keyword)) continue;
    const more = knownText(args.keywords.get(keyword));
    name = name === undefined || more === undefined ? undefined : `${name}${separator}${more}`;
  }
  return name;
}

/** `tfds.builder(name, *, try_gcs=False, **builder_kwargs)`. */
export function builder(args: Arguments, context: Context): Value {
  const name = fullName(args);
  const state: BuilderState = { type: "dataset-builder", holds: BUILDER_HOLDS, name };
  return {
    kind: "object",
    class: builderClass,
    attributes: new Map([["info", infoOf(name, listed(name), args.site, context)]]),
    native: state,
    constructed: args.site,
  };
}

/** `tfds.as_numpy`: tensors become arrays, and datasets what gives elements of arrays. */
export function asNumPy(args: Arguments, context: Context): Value {
  const given = argument(args, 0, "dataset");
  if (!given) return unknown("data", "tensorflow_datasets");
  if (datasetOf(given)) {
    const iterator = context.attribute(given, "as_numpy_iterator");
    return iterator ? context.call(iterator, argumentsOf(args.site, [])) : unknown("data", "a dataset");
  }
  if (leavesOf(given).some((leaf) => leaf.kind === "object"))
    return mapLeaves(given, (leaf) =>
      datasetOf(leaf) ? asNumPy(argumentsOf(args.site, [leaf]), context) : leaf,
    );
  return mapLeaves(given, (leaf) => (leaf.kind === "tensor" ? { ...leaf, flavour: "numpy" } : leaf));
}
