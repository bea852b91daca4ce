/** Says how much of a shape is known, as those see it who read it. */
import { type Dim, formatDim } from "./dimension";
import type { Shape } from "./shape";

/** Whether an axis is only named: `X.shape[1]` says no more than that the axis is there. */
const isOnlyNamed = (dim: Dim): boolean =>
  dim.kind === "symbolic" && /^[^ ·]+\.shape\[\d+\]$/.test(formatDim(dim));

const isToldAxis = (dim: Dim): boolean => dim.kind !== "unknown" && !isOnlyNamed(dim);

/** Whether a shape tells more than a rank. */
export const isTold = (shape: Shape): boolean => shape.ranked && shape.dims.some(isToldAxis);

/** Whether an axis is computed from what is only named, as `X.shape[1] // 2` is. */
const isOfNamed = (dim: Dim): boolean => dim.kind === "symbolic" && formatDim(dim).includes(".shape[");

/** Whether it tells each of its axes, by a number, by `None` or by a name that the program gives a number. */
export const isWhollyTold = (shape: Shape): boolean =>
  shape.ranked && shape.dims.every((dim) => dim.kind !== "unknown" && !isOfNamed(dim));

/** Whether nothing is known of a shape but perhaps its rank and what its axes are called. */
export const isVacant = (shape: Shape): boolean => !shape.ranked || (shape.dims.length > 0 && !isTold(shape));
