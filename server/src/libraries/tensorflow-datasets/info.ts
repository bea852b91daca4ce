/** `DatasetInfo`: what a data set says of itself, its features and the sizes of its splits. */
import { type ListedDataset, countOf, isTensor } from "./catalogue";
import { builtinBase } from "../builtins";
import { libraryClass } from "../library-class";
import type { Context } from "../../values/context";
import { OPEN, known } from "../../values/dimensions/dimension";
import { knownText } from "../../values/known-text";
import { type Reason, reason } from "../../values/records/reason";
import { lookup } from "../../values/names/lookup";
import type { Span } from "../../values/records/span";
import {
  type ClassValue,
  type Value,
  argumentsOf,
  axisValue,
  dictOf,
  int,
  list,
  str,
  tuple,
  unknown,
} from "../../values/value";

const openBase: Reason = reason("data", "tensorflow_datasets");
const infoClass = libraryClass("tensorflow_datasets.core.DatasetInfo", [], { openBase });
const splitClass = libraryClass("tensorflow_datasets.core.SplitInfo", [], { openBase });
const featureClass = libraryClass("tensorflow_datasets.features.FeatureConnector", [], { openBase });
const labelClass = libraryClass("tensorflow_datasets.features.ClassLabel", [featureClass], {
  openBase,
  methods: { int2str: () => str(undefined), str2int: () => unknown(openBase) },
});

const object = (of: ClassValue, attributes: Iterable<readonly [string, Value]>, site: Span): Value => ({
  kind: "object",
  class: of,
  attributes: new Map(attributes),
  constructed: site,
});

/** What is known of a data set under its name; undefined members are those of any other. */
export function infoOf(
  name: string | undefined,
  dataset: ListedDataset | undefined,
  site: Span,
  context: Context,
): Value {
  if (!dataset) return object(infoClass, [], site);
  const features = Object.entries(dataset.features).map(([key, feature]): [string, Value] => {
    const attributes: [string, Value][] = isTensor(feature)
      ? [["shape", tuple(feature[0].map((length) => axisValue(length === null ? OPEN : known(length))))]]
      : [];
    const classes = lookup(dataset.classes, key);
    if (classes === undefined) return [key, object(featureClass, attributes, site)];
    const names = list(Array.from({ length: classes }, () => str(undefined)));
    return [key, object(labelClass, [...attributes, ["num_classes", int(classes)], ["names", names]], site)];
  });
  const splits = Object.keys(dataset.splits).map(
    (split) => [split, splitInfo(dataset, split, site)] as const,
  );
  return object(
    infoClass,
    [
      ["name", str(name?.split(/[:/]/)[0])],
      ["features", dictOf(features)],
      ["splits", context.call(splitsClass(dataset), argumentsOf(site, [dictOf(splits)]))],
    ],
    site,
  );
}

/** What is known of `train`, or of a part as `train[:10%]`. */
function splitInfo(dataset: ListedDataset, split: string | undefined, site: Span): Value {
  const count = split === undefined ? undefined : countOf(dataset, split);
  const counted: [string, Value][] = count === undefined ? [] : [["num_examples", int(count)]];
  return object(splitClass, [...counted, ["name", str(split)]], site);
}

/** `SplitDict`, a dict whose missing keys are parts of splits. */
function splitsClass(dataset: ListedDataset): ClassValue {
  const total = countOf(dataset, Object.keys(dataset.splits).join("+"));
  return libraryClass("tensorflow_datasets.core.SplitDict", builtinBase("dict"), {
    openBase,
    attributes: total === undefined ? [] : [["total_num_examples", int(total)]],
    methods: { __missing__: ({ positional: [, key], site }) => splitInfo(dataset, knownText(key), site) },
  });
}
