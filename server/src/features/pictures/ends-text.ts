/** What is added or cut at the ends of an input, as sums: `(1 + 28 + 1) × (2 + 28 + 2)`. */
import type { Picture } from "../../values/records/application";
import { type Dim, formatDim } from "../../values/dimensions/dimension";

export type FramePicture = Extract<Picture, { kind: "frame" }>;

/** Empty where the ends differ from sample to sample. */
export function endsText({ input, border, ends }: Pick<FramePicture, "input" | "border" | "ends">): string {
  if (!ends) return "";
  const one = (length: Dim | undefined, [before, after]: readonly Dim[]): string => {
    if (!length || !before || !after) return "?";
    const [first, middle, last] = [before, length, after].map(formatDim);
    return border === "added" ? `${first} + ${middle} + ${last}` : `${middle} − ${first} − ${last}`;
  };
  const axes = ends.map((pair, i) => one(input[i], pair));
  return axes.length === 1 ? (axes[0] ?? "") : axes.map((axis) => `(${axis})`).join(" × ");
}
