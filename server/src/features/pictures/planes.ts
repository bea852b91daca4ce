/** Two tensors side by side on one scale: along time for one spatial axis, else the last two as a plane. */
import { pixels, sizeOf } from "./measures";
import type { Dim } from "../../values/dimensions/dimension";

/** Pixels of the whole: the names of the tensors above, the planes below them. */
export const PLANES = { width: 420, left: 12, top: 22, side: 62 } as const;

/** The widest that a tensor along time is drawn. */
const WIDEST = 150;
const SMALLEST = 10;

/** Where a tensor is drawn, and which of its axes run to the right and downwards; features run nowhere in a plane. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly columnsAt: number;
  readonly rowsAt: number | undefined;
}

/** The places of an input and an output (…spatial, channels). */
export function planes(
  input: readonly Dim[],
  output: readonly Dim[],
): { readonly input: Place; readonly output: Place } {
  const spatialRank = Math.min(input.length, output.length) - 1;
  const isPlane = spatialRank >= 2;
  const columnsAt = Math.max(0, spatialRank - 1);
  const rowsAt = isPlane ? spatialRank - 2 : undefined;
  const longest = (axis: number): number => Math.max(sizeOf(input[axis]), sizeOf(output[axis]));
  // A plane has square cells, a series has what room there is.
  const across = isPlane ? Math.max(longest(columnsAt), longest(spatialRank - 2)) : longest(columnsAt);
  const widest = isPlane ? PLANES.side : WIDEST;
  const length = (dims: readonly Dim[], axis: number): number =>
    Math.max(SMALLEST, (widest * sizeOf(dims[axis])) / across);
  const place = (dims: readonly Dim[]): Omit<Place, "x"> => ({
    y: PLANES.top,
    width: length(dims, columnsAt),
    height: rowsAt === undefined ? pixels(sizeOf(dims.at(-1)), 14, PLANES.side) : length(dims, rowsAt),
    columnsAt,
    rowsAt,
  });
  const right = place(output);
  return {
    input: { ...place(input), x: PLANES.left },
    output: { ...right, x: PLANES.width - PLANES.left - right.width },
  };
}
