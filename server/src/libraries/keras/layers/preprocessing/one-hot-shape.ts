/** The output shapes of encodings, which the layers of this family write out each for itself. */
import type { Maybe } from "../../layer-definition";
import { type Dim, sameDim, known } from "../../../../values/dimensions/dimension";
import { type Shape, shapeOf } from "../../../../values/dimensions/shape";

export const OUTPUT_MODES = ["int", "one_hot", "multi_hot", "count", "tf_idf"] as const;
export type OutputMode = (typeof OUTPUT_MODES)[number];

/** Older spellings that the constructors still take. */
export const OLD_MODES = { binary: "multi_hot", "tf-idf": "tf_idf" } as const;

/** Whether an axis is 1; undefined where that is not known. An open axis is not 1 in Keras's comparison. */
export function isOne(dim: Dim | undefined): boolean | undefined {
  if (!dim || dim.kind === "open") return false;
  return sameDim(dim, known(1));
}

/**
 * One-hot: the last axis becomes `depth` where it is 1 and not the only one, else `depth` is added behind it.
 * Undefined where the last axis is not known.
 */
export function oneHot(dims: readonly Dim[], depth: Dim): Shape | undefined {
  // A scalar is encoded as a row of one number, but not by every version.
  const one = dims.length === 0 ? undefined : isOne(dims.at(-1));
  if (one === undefined) return undefined;
  return shapeOf(one && dims.length > 1 ? [...dims.slice(0, -1), depth] : [...dims, depth]);
}

/** Multi-hot, counts and tf-idf: the last axis becomes `depth`. */
export const manyHot = (dims: readonly Dim[], depth: Dim): Shape => shapeOf([...dims.slice(0, -1), depth]);

/** The formula of an encoding of what has `index` for its place: the place itself, or a vector with an entry for each. */
export function encodedElement(mode: Maybe<string>, index: string): string | undefined {
  switch (mode) {
    case "int":
      return `y = ${index}`;
    case "one_hot":
      return `y[…, k] = 1 where k = ${index}, else 0`;
    case "multi_hot":
      return `y[…, k] = 1 where k = ${index} for some x of the row, else 0`;
    case "count":
      return `y[…, k] = how many x of the row have k = ${index}`;
    case "tf_idf":
      return `y[…, k] = idf[k] · (how many x of the row have k = ${index})`;
    default:
      return undefined;
  }
}
