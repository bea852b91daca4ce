/** What the data sets of `tensorflow_datasets` hold, as the package and its catalogue tell (`scripts/truth`). */
import listed from "./catalogue.json";
import { OPEN, known } from "../../values/dimensions/dimension";
import { lookup } from "../../values/names/lookup";
import { shapeOf } from "../../values/dimensions/shape";
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
  /** How many examples the splits have; null where no page of the catalogue tells it of this version. */
  readonly splits: Readonly<Record<string, number | null>>;
  /** The one that `load` prepares where none is asked for: others may hold something else. */
  readonly version: string;
}

/** A feature by its name, or several by those that they have in the pair. */
type Supervised = string | Readonly<Record<string, string>>;

const catalogue = (): Readonly<Record<string, ListedDataset>> =>
  listed as unknown as Readonly<Record<string, ListedDataset>>;

/** A data set by what `load` is given: `mnist`, `mnist:3.*.*`, `glue/mrpc`; undefined where it, or its version, is not listed. */
export function listedDataset(name: string): ListedDataset | undefined {
  const [plain = "", asked] = name.replace(/^movie_lens\b/, "movielens").split(":");
  const found = lookup(catalogue(), plain);
  return found && (asked === undefined || isOfVersion(asked, found.version)) ? found : undefined;
}

/** Whether a version is `3.0.1` or `3.*.*`. */
function isOfVersion(asked: string, version: string): boolean {
  const parts = version.split(".");
  const wanted = asked.split(".");
  return wanted.length === parts.length && wanted.every((part, i) => part === "*" || part === parts[i]);
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
    isOfBackend: true,
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

/** A bound of a slice, counted from the end where it is negative; undefined where the split is not as long. */
function bound(text: string, isShare: boolean, size: number): number | undefined {
  const at = isShare ? rounded((Number(text) * size) / 100) : Number(text);
  if (!Number.isInteger(at) || Math.abs(at) > size) return undefined;
  return at < 0 ? size + at : at;
}

const BOUND = String.raw`(?:(-?\d+(?:\.\d+)?)(%?))?`;
const PART = new RegExp(String.raw`^([\w-]+)(\[${BOUND}:${BOUND}\])?$`);

/** How many examples `train[:80%]+test` has; undefined where a split is not listed, refused, or written in another way. */
export function countOf({ splits }: ListedDataset, split: string): number | undefined {
  let count = 0;
  for (const part of split.split(/\s*\+\s*/)) {
    const [whole, name = "", slice, from, fromShare = "", to, toShare = ""] = PART.exec(part) ?? [];
    const size = whole === undefined ? undefined : lookup(splits, name);
    if (size === undefined || size === null) return undefined;
    if (slice !== undefined && from === undefined && to === undefined) return undefined;
    // Where one of the bounds is a share, both are.
    const isShare = fromShare + toShare !== "";
    const start = from === undefined ? 0 : bound(from, isShare, size);
    const end = to === undefined ? size : bound(to, isShare, size);
    if (start === undefined || end === undefined || end < start) return undefined;
    count += end - start;
  }
  return count;
}
