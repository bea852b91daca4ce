/** Pieces of the Unicode mathematics in which explanations write how one output element is made. */
import { type Dim, formatDim } from "../../../values/dimension";

/** `Σ c=0..8` for an axis of 9, `Σ c=0..n−1` for one called n. */
export function sumOver(index: string, length: Dim): string {
  return `Σ ${index}=0..${length.kind === "known" ? length.value - 1 : `${formatDim(length)}−1`}`;
}
