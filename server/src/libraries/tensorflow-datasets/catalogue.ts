/** What the data sets of `tensorflow_datasets` hold, as the package and its catalogue tell (`scripts/truth`). */
import listed from "./catalogue.json";
import { OPEN, known } from "../../values/dimension";
import { lookup } from "../../values/lookup";
import { shapeOf } from "../../values/shape";
import { type Value, dictOf, tuple } from "../../values/value";

/** A tensor of an example, as its shape and element type; null where examples differ. */
type Tensor = readonly [shape: readonly (number | null)[], dtype: string];
type Features = { readonly [name: string]: Tensor | Features };

export interface ListedDataset {
  readonly features: Features;
  /** How many classes a label has. */
  readonly classes: Readonly<Record<string, number>>;
  /** The features of `as_supervised=True`. */
  readonly supervised: readonly Supervised[] | null;
  readonly splits: Readonly<Record<string, number>>;
}

/** A feature by its name, or several by those that they have in the pair. */
type Supervised = string | Readonly<Record<string, string>>;

const catalogue = listed as unknown as Readonly<Record<string, ListedDataset>>;

/** A data set by what `load` is given: `mnist`, `mnist:3.*.*`, `glue/mrpc`; undefined where it is not listed. */
export function listedDataset(name: string): ListedDataset | undefined {
  const [plain = ""] = name.replace(/^movie_lens\b/, "movielens").split(":");
  return lookup(catalogue, plain);
}

/** Whether a feature is one tensor, and no structure of others. */
export const isTensor = (feature: Tensor | Features): feature is Tensor => Array.isArray(feature);

function featureValue(feature: Tensor | Features): Value {
  if (!isTensor(feature))
    return dictOf(Object.entries(feature).map(([name, inner]) => [name, featureValue(inner)]));
  const [shape, dtype] = feature;
  return {
    kind: "tensor",
    flavour: "eager",
    shape: shapeOf(shape.map((length) => (length === null ? OPEN : known(length)))),
    dtype,
  };
}

/** One example: a dict of its features, or the pair of `as_supervised`; undefined where there is no such pair. */
export function exampleOf({ features, supervised }: ListedDataset, isSupervised: boolean): Value | undefined {
  if (!isSupervised) return featureValue(features);
  const parts = supervised?.map((part) => supervisedPart(features, part));
  return parts?.every((part) => part !== undefined) === true ? tuple(parts) : undefined;
}

function supervisedPart(features: Features, part: Supervised): Value | undefined {
  if (typeof part === "string") {
    const feature = lookup(features, part);
    return feature && featureValue(feature);
  }
  const named = Object.entries(part).map(([name, of]) => [name, lookup(features, of)] as const);
  return dictOf(
    named.flatMap(([name, feature]) => (feature ? [[name, featureValue(feature)] as const] : [])),
  );
}

/** Python's `round`: a half goes to the even number. */
function rounded(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** A bound of a slice, counted from the end where it is negative. */
function bound(text: string | undefined, isShare: boolean, size: number, otherwise: number): number {
  if (text === undefined || text === "") return otherwise;
  const at = isShare ? rounded((Number(text) * size) / 100) : Number(text);
  return Math.min(size, Math.max(0, at < 0 ? size + at : at));
}

const PART = /^\s*(\w+)\s*(?:\[\s*(-?\d*)(%?)\s*:\s*(-?\d*)(%?)\s*\])?\s*$/;

/** How many examples `train[:80%]+test` has; undefined where a split is not listed, or written in another way. */
export function countOf({ splits }: ListedDataset, split: string): number | undefined {
  let count = 0;
  for (const part of split.split("+")) {
    const [whole, name = "", from, fromShare = "", to, toShare = ""] = PART.exec(part) ?? [];
    const size = whole === undefined ? undefined : lookup(splits, name);
    if (size === undefined) return undefined;
    const end = bound(to, toShare === "%", size, size);
    count += Math.max(0, end - bound(from, fromShare === "%", size, 0));
  }
  return count;
}
