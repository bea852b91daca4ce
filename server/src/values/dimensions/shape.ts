/** Shapes: a known rank with one dimension per axis, or an unknown rank with its reason. */
import { type Dim, dimKey, formatDim, sameDim, unknownDim } from "./dimension";
import { type Reason, reason } from "../records/reason";

/** The shape of a tensor or array, batch axis included. Unknown rank is not the same as known rank with unknown axes. */
export type Shape = RankedShape | UnrankedShape;

export interface RankedShape {
  readonly ranked: true;
  readonly dims: readonly Dim[];
}
export interface UnrankedShape {
  readonly ranked: false;
  readonly reason: Reason;
  /** The first axis, where only that is known: `keras.Input` puts an open batch before any shape. */
  readonly batch?: Dim;
  /** The most axes that there can be, so that an index of as many parts tells their number. */
  readonly most?: number;
}

/** A sequence that gives axes their names: the one at `index` is called `text[from + index]`. */
export interface AxisNames {
  /** Equal ids are the same sequence. */
  readonly id: string;
  readonly text: string;
  readonly from: number;
  /** The first axis, where the sequence leaves the batch out. */
  readonly batch?: Dim;
  /** The shape that they are the axes of: a tensor that is given another shape has not the same axes. */
  readonly of: Shape;
}

/** A shape of known rank. */
export function shapeOf(dims: readonly Dim[]): RankedShape {
  return { ranked: true, dims };
}

/** A shape of which not even the rank is known. */
export function unrankedShape(why: Reason): UnrankedShape {
  return { ranked: false, reason: why };
}

/** A shape of unknown rank as one of `rank` axes, with what is known of the first. */
export function withRank(shape: UnrankedShape, rank: number): RankedShape {
  const { dims } = unknownAxes(rank, shape.reason);
  return shapeOf(shape.batch && rank > 0 ? [shape.batch, ...dims.slice(1)] : dims);
}

/** `rank` axes, all unknown for the same reason. */
export function unknownAxes(rank: number, why: Reason): RankedShape {
  return shapeOf(Array.from({ length: rank }, () => unknownDim(why)));
}

/** The axis at `index`, negative from the end; `undefined` where there is none or the rank is unknown. */
export function axis(shape: Shape, index: number): Dim | undefined {
  return shape.ranked ? shape.dims[index < 0 ? index + shape.dims.length : index] : undefined;
}

/** As Keras prints it: `(None, 119, 100)`, `(None,)`; `(?)` where the rank is unknown. */
export function formatShape(shape: Shape): string {
  if (!shape.ranked) return "(?)";
  const [only] = shape.dims;
  if (shape.dims.length === 1 && only) return `(${formatDim(only)},)`;
  return `(${shape.dims.map(formatDim).join(", ")})`;
}

/** Equal keys print the same. */
export function shapeKey(shape: Shape): string {
  return shape.ranked ? `(${shape.dims.map(dimKey).join(",")})` : "?";
}

/** Whether every axis is proven equal (`true`), one is proven different (`false`), or neither (`undefined`). */
export function sameShape(a: Shape, b: Shape): boolean | undefined {
  if (!a.ranked || !b.ranked) return undefined;
  if (a.dims.length !== b.dims.length) return false;
  const answers = a.dims.map((dim, i) => sameDim(dim, b.dims[i] ?? dim));
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

/** Whether two shapes are certainly none of one another's; an axis without a length goes with any. */
export function shapesDiffer(a: Shape, b: Shape): boolean {
  if (!a.ranked || !b.ranked) return false;
  if (a.dims.length !== b.dims.length) return true;
  return a.dims.some((dim, i) => {
    const other = b.dims[i];
    return dim.kind === "known" && other?.kind === "known" && dim.value !== other.value;
  });
}

/** Join of two paths: what agrees stays, what differs becomes unknown with "32 or 64" as its detail. */
export function joinDims(a: Dim, b: Dim): Dim {
  if (dimKey(a) === dimKey(b)) return a;
  if (a.kind === "unknown") return a;
  if (b.kind === "unknown") return b;
  return unknownDim(reason("branches-disagree", `${formatDim(a)} or ${formatDim(b)}`));
}

/** Join of two paths, axis by axis; different ranks give an unknown rank. */
export function joinShapes(a: Shape, b: Shape): Shape {
  if (!a.ranked) return a;
  if (!b.ranked) return b;
  if (a.dims.length !== b.dims.length) {
    return unrankedShape(reason("branches-disagree", `${formatShape(a)} or ${formatShape(b)}`));
  }
  return shapeOf(a.dims.map((dim, i) => joinDims(dim, b.dims[i] ?? dim)));
}
