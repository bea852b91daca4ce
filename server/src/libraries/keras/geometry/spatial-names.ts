/** What people call spatial axes and the indices along them, for explanations. */
import { type Dim, formatDim } from "../../../values/dimension";

const axisNames: Readonly<Record<number, readonly string[]>> = {
  1: ["time"],
  2: ["height", "width"],
  3: ["depth", "height", "width"],
};
const indices: Readonly<Record<number, readonly string[]>> = { 1: ["t"], 2: ["y", "x"], 3: ["z", "y", "x"] };
const offsets: readonly string[] = ["i", "j", "k"];

/** The names of `rank` spatial axes: "time" for one, "height" and "width" for two. */
export function spatialAxisNames(rank: number): readonly string[] {
  return axisNames[rank] ?? Array.from({ length: rank }, (_, i) => `axis ${i + 1}`);
}

/** Index names of an output place: `t`, or `y, x`. */
export function placeNames(rank: number): readonly string[] {
  return indices[rank] ?? offsetNames(rank);
}

/** Index names within a window: `i, j, k`. */
export function offsetNames(rank: number): readonly string[] {
  return offsets.slice(0, rank);
}

const isOne = (dim: Dim): boolean => dim.kind === "known" && dim.value === 1;

/** A number times an index, without a factor of 1: `2·t`, `t`. */
export function scaled(factor: Dim, name: string): string {
  return isOne(factor)
    ? name
    : `${factor.kind === "symbolic" ? `(${formatDim(factor)})` : formatDim(factor)}·${name}`;
}

/** Where a window reads, per axis: `2·t + i`; the second part is left out for windows of one element. */
export function readPlaces(
  kernel: readonly Dim[],
  strides: readonly Dim[],
  dilation: readonly Dim[],
): readonly string[] {
  const names = placeNames(kernel.length);
  return kernel.map((size, i) => {
    const stride = strides[i];
    const step = dilation[i];
    const start = stride ? scaled(stride, names[i] ?? "t") : (names[i] ?? "t");
    const offset = offsets[i] ?? "i";
    return isOne(size) ? start : `${start} + ${step ? scaled(step, offset) : offset}`;
  });
}

/** A summation sign with its bounds: `Σ i=0..9`. */
export function summation(variable: string, count: Dim): string {
  return `Σ ${variable}=0..${count.kind === "known" ? count.value - 1 : `${formatDim(count)}−1`}`;
}
