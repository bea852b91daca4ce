/** Sizes of drawn things: numbers where they are known, something plausible where they are symbols. */
import { type Dim, formatDim } from "../../values/dimensions/dimension";

/** Drawn in place of a number that is not known. */
const PLAUSIBLE = 24;

export const sizeOf = (dim: Dim | undefined): number =>
  dim?.kind === "known" ? Math.max(dim.value, 1) : PLAUSIBLE;

/** `128 × 9`. */
export const times = (dims: readonly Dim[]): string => dims.map(formatDim).join(" × ");

/** Pixels of a bold digit in the font of pictures, on the wide side; boxes and drawings have to hold their numbers. */
const DIGIT = 7.5;

export const widthOfText = (text: string): number => Math.ceil(DIGIT * text.length);

/** Pixels for a count of things: grows with it, slowly, between the bounds. */
export function pixels(count: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, least + 9 * Math.log2(Math.max(1, count))));
}
