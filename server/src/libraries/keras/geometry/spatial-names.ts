/** What people call spatial axes and the indices along them, for explanations. */
import { type Maybe, isUnknown } from "../layer-definition";
import { type Padding, type WindowAxis, windowSpan, zerosInFront } from "./window";
import { type Dim, formatDim, isOne } from "../../../values/dimensions/dimension";

const axisNames: Readonly<Record<number, readonly string[]>> = {
  1: ["time"],
  2: ["height", "width"],
  3: ["depth", "height", "width"],
};
/** No letter stands for two things: `x` and `y` are what goes in and comes out, so places are named for their axes. */
const indices: Readonly<Record<number, readonly string[]>> = { 1: ["t"], 2: ["h", "w"], 3: ["d", "h", "w"] };
const offsets: readonly string[] = ["i", "j", "k"];

/** The names of `rank` spatial axes: "time" for one, "height" and "width" for two. */
export function spatialAxisNames(rank: number): readonly string[] {
  return axisNames[rank] ?? Array.from({ length: rank }, (_, i) => `axis ${i + 1}`);
}

/** Index names of an output place: `t`, or `h, w`. */
export function placeNames(rank: number): readonly string[] {
  return indices[rank] ?? offsetNames(rank);
}

/** Index names within a window: `i, j, k`. */
export function offsetNames(rank: number): readonly string[] {
  return offsets.slice(0, rank);
}

/** A number within a formula; one that is a sum of names stands in parentheses. */
const factorText = (dim: Dim): string => (dim.kind === "symbolic" ? `(${formatDim(dim)})` : formatDim(dim));

/** A number times an index, without a factor of 1: `2·t`, `t`. */
export function scaled(factor: Dim, name: string): string {
  return isOne(factor) ? name : `${factorText(factor)}·${name}`;
}

/**
 * Where a window reads, per axis: `2·t + i − 1`. The offset is left out for windows of one element, and what is
 * subtracted are the zeros that the padding puts in front.
 */
export function readPlaces(
  axes: readonly WindowAxis[],
  padding: Maybe<Padding>,
  names = placeNames(axes.length),
): readonly string[] {
  return axes.map((axis, i) => {
    const start = scaled(axis.stride, names[i] ?? "t");
    const offset = isOne(axis.kernel) ? "" : ` + ${scaled(axis.dilation, offsets[i] ?? "i")}`;
    return `${start}${offset}${shiftText(axis, padding, i, axes.length)}`;
  });
}

function shiftText(axis: WindowAxis, padding: Maybe<Padding>, index: number, rank: number): string {
  if (isUnknown(padding)) return ` − ${numbered("p", index, rank)}`;
  const zeros = zerosInFront(axis, padding);
  if (zeros === undefined) return ` − ${numbered("p", index, rank)}`;
  if (zeros.kind === "known" && zeros.value === 0) return "";
  return ` − ${factorText(zeros)}`;
}

/** A name that each axis has its own of: `p`, or `p₁` and `p₂`. */
const numbered = (name: string, index: number, rank: number): string =>
  rank === 1 ? name : `${name}${"₁₂₃"[index] ?? ""}`;

/**
 * How many zeros stand in front where that depends on a length that is not known: `; p = ⌊max(…, 0) / 2⌋`. Empty
 * where `readPlaces` could put the numbers in.
 */
export function zerosText(axes: readonly WindowAxis[], padding: Maybe<Padding>): string {
  if (isUnknown(padding)) return "";
  const texts = axes.flatMap((axis, i) => {
    if (zerosInFront(axis, padding) !== undefined) return [];
    const [n, stride, window] = [axis.length, axis.stride, windowSpan(axis.kernel, axis.dilation)].map(
      (dim) => (dim.kind === "open" ? numbered("n", i, axes.length) : factorText(dim)),
    );
    return [
      `; ${numbered("p", i, axes.length)} = ⌊max((⌈${n} / ${stride}⌉ − 1)·${stride} + ${window} − ${n}, 0) / 2⌋`,
    ];
  });
  return texts.join("");
}

/** A summation sign with its bounds: `Σ i=0..9`. */
export function summation(variable: string, count: Dim): string {
  return `Σ ${variable}=0..${count.kind === "known" ? count.value - 1 : `${formatDim(count)}−1`}`;
}
