/** Normalisations along one axis or several: layer and RMS normalisation share how their weights are shaped. */
import type { Axes } from "../../arguments";
import { type Contradiction, type LayerInput, type Maybe, isUnknown } from "../../layer-definition";
import { axisExists, indexError, lengthAlong } from "./one-axis";
import { definedWeight } from "../../geometry/defined-axis";
import { type Indexed, indexedAlong } from "../../geometry/formula-text";
import type { Picture } from "../../../../values/records/application";
import { type Dim, unknownDim } from "../../../../values/dimensions/dimension";

/** One number per position along all the axes; Keras sorts them first, as they are written. */
export function normalizedShape(axes: Maybe<Axes>, x: LayerInput): readonly Dim[] {
  if (isUnknown(axes)) return [unknownDim(axes.reason)];
  return sorted(axes).map((axis) => lengthAlong(axis, x));
}

function sorted(axes: Axes): readonly number[] {
  return [...axes.axes].sort((a, b) => a - b);
}

/**
 * Refuses axes that the input does not have, and axes left open, of which no weight can be made. `path` is the first
 * weight's; undefined where there is none.
 */
export function axesUsable(
  axes: Maybe<Axes>,
  x: LayerInput,
  path: (() => string) | undefined,
): Contradiction | undefined {
  if (isUnknown(axes)) return undefined;
  for (const axis of axes.axes) {
    const outside = axisExists(axis, x, indexError);
    if (outside) return outside;
  }
  return path === undefined ? undefined : definedWeight(normalizedShape(axes, x), path, x, x.shape);
}

/** Where an element stands along the axes of a normalisation, as its formula writes it. */
export function normalizedIndex(axes: Maybe<Axes>, x: LayerInput): Indexed | undefined {
  return isUnknown(axes) || !x.shape.ranked ? undefined : indexedAlong(axes.axes, x.dims.length);
}

/** A statistic of one row: `mean(x[…])` over the last axis, `mean_ij(x[…, i, j, p])` over others. */
export function statistic(name: string, at: Indexed, power = ""): string {
  return at.isLast ? `${name}(x[…]${power})` : `${name}_${at.names.join("")}(x[${at.place}]${power})`;
}

/** What is drawn of statistics over some axes: one row for each place along the others, the batch among them. */
export function rowsPicture(axes: Maybe<Axes>, x: LayerInput): Picture | undefined {
  if (isUnknown(axes) || !x.shape.ranked) return undefined;
  const own = new Set(axes.axes.map((axis) => (axis < 0 ? axis + x.dims.length : axis)));
  const rows = x.dims.filter((_, i) => !own.has(i));
  return { kind: "normalize", rows, columns: normalizedShape(axes, x), along: "columns" };
}
