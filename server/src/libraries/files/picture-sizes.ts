/** The size of a picture in a file, and the pairs of numbers that say sizes: what all libraries of pictures need. */
import { agreedFile } from "../builtins/paths/names-in-some-order";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import type { Context } from "../../values/context";
import { told } from "../../values/contents/data-file";
import { type Dim, known, unknownDim } from "../../values/dimensions/dimension";
import { reason } from "../../values/records/reason";
import { shapeOf } from "../../values/dimensions/shape";
import type { TensorValue, Value } from "../../values/value";

export interface Size {
  readonly height: Dim;
  readonly width: Dim;
}

/** A picture in a file: its size, the mode that Pillow opens it in, and whether it is to be turned. */
export interface StoredPicture extends Size {
  readonly mode: string | undefined;
  /** Undefined where nothing is known of the file. */
  readonly isTurned: boolean | undefined;
}

export const array = (dims: readonly Dim[], dtype: string | undefined): TensorValue => ({
  kind: "tensor",
  flavour: "numpy",
  shape: shapeOf(dims),
  dtype,
});

export const untold = (): Dim => unknownDim(reason("data", "the size of a picture"));

/** The picture at a path. */
export function storedPicture(value: Value | undefined, context: Context): StoredPicture {
  const found = agreedFile(value, "picture", context);
  if (!found) return { height: untold(), width: untold(), mode: undefined, isTurned: undefined };
  const { width, height, mode, isTurned } = found.facts;
  const number = (value: number | undefined): Dim =>
    value === undefined ? untold() : told(value, found.file);
  // Of pictures some of which are turned nobody knows which side is which.
  return isTurned === undefined
    ? { height: untold(), width: untold(), mode, isTurned }
    : { height: number(height), width: number(width), mode, isTurned };
}

/** The picture at a path as readers have it that turn what a camera took on its side. */
export function uprightPicture(value: Value | undefined, context: Context): StoredPicture {
  const stored = storedPicture(value, context);
  return stored.isTurned === true ? { ...stored, height: stored.width, width: stored.height } : stored;
}

/** A pair of numbers, first and second. */
export function pairOf(value: Value | undefined, context: Context): readonly [Dim, Dim] | undefined {
  const items = value && value.kind !== "none" ? context.iterate(value) : undefined;
  const [a, b] = items?.map((item) => dimensionOfScalar(item)) ?? [];
  return items?.length === 2 && a && b ? [a, b] : undefined;
}

/** How many numbers a point of each of Pillow's modes has; 0 where it is a single one, without an axis. */
export const CHANNELS: Readonly<Record<string, number>> = {
  L: 0,
  P: 0,
  I: 0,
  F: 0,
  "1": 0,
  "I;16": 0,
  RGB: 3,
  RGBA: 4,
  CMYK: 4,
  LA: 2,
  HSV: 3,
  LAB: 3,
  YCbCr: 3,
};

/** A picture's axes with so many channels; 0 has no axis. */
export const axesOf = ({ height, width }: Size, channels: number): readonly Dim[] =>
  channels === 0 ? [height, width] : [height, width, known(channels)];
