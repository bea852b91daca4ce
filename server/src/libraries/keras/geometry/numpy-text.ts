/** Dimensions as NumPy prints an array of them, for the places where Keras quotes one. */
import { type Dim, formatDim } from "../../../values/dimensions/dimension";

/** `[ 4  9 22]`: integers are aligned to the right; with `None` among them the array holds objects and nothing is aligned. */
export function numpyText(dims: readonly Dim[]): string {
  const texts = dims.map(formatDim);
  if (dims.some((dim) => dim.kind !== "known")) return `[${texts.join(" ")}]`;
  const width = Math.max(...texts.map((text) => text.length));
  return `[${texts.map((text) => text.padStart(width)).join(" ")}]`;
}
